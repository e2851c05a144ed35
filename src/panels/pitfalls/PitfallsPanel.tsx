import { Suspense, useState } from "react";
import { useTranslate } from "../../locales/translate";
import { useEachLane } from "../../runs/eachLane";
import { useLanes } from "../../runs/lanes";
import { closeOthers } from "../../runs/session";
import { useRun } from "../../runs/state";
import { type PitfallId, pitfallIds } from "../../variants/pitfalls/pitfall";
import { pitfallCards } from "../../variants/pitfalls/registry";
import type { VariantId } from "../../variants/variant";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import { Waiting } from "../Waiting";
import { Comparison } from "./Comparison";
import { PitfallDetails } from "./PitfallDetails";
import { PitfallList } from "./PitfallList";
import styles from "./PitfallsPanel.module.css";
import { sidesOf } from "./sides";

function firstOf(variant: VariantId): PitfallId {
  return pitfallIds.find((id) => pitfallCards[id].variant === variant) ?? pitfallIds[0];
}

/** Mistakes that published code and texts make: each as a switch, and beside the correct line. */
export function PitfallsPanel() {
  const t = useTranslate();
  const variant = useRun((state) => state.settings.variant);
  const pitfall = useRun((state) => state.settings.pitfall);
  const lanes = useLanes();
  useEachLane((state) => state.settings); // renders again when one of them becomes another's counterpart
  const sides = sidesOf(lanes);
  const [asked, setAsked] = useState<PitfallId>();
  const shown = asked ?? (pitfall === "none" ? firstOf(variant) : pitfall);

  const tools = sides && (
    <button type="button" className={panel.button} onClick={closeOthers}>
      {t("mistakes.end")}
    </button>
  );
  return (
    <Panel title={t("mistakes.title")} tools={tools}>
      <Suspense fallback={<Waiting />}>
        {sides ? (
          <Comparison {...sides} />
        ) : (
          <div className={styles.browser}>
            <PitfallList variant={variant} shown={shown} show={setAsked} />
            <PitfallDetails pitfall={shown} />
          </div>
        )}
      </Suspense>
    </Panel>
  );
}
