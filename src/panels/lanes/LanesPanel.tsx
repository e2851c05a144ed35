import { type CSSProperties, useId, useState } from "react";
import { Swatch } from "../../charts/Swatch";
import { useTranslate } from "../../locales/translate";
import { OnLane } from "../../runs/OnLane";
import { closeOthers } from "../../runs/session";
import latent from "../latent/LatentPanel.module.css";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import { LaneGrid, LanePairs, LanePlane, LaneSamples } from "./LanePictures";
import styles from "./lanes.module.css";
import { Sharing } from "./Sharing";
import { useNamedLanes } from "./useNamedLanes";

const kinds = ["latents", "data"] as const;
type Kind = (typeof kinds)[number];

const pictures = { latents: [LanePlane, LaneGrid], data: [LanePairs, LaneSamples] } as const;

/** The same two pictures of every lane, side by side. */
export function LanesPanel() {
  const t = useTranslate();
  const name = useId();
  const [kind, setKind] = useState<Kind>("latents");
  const lanes = useNamedLanes();
  const [Upper, Lower] = pictures[kind];
  const tools = (
    <>
      <Sharing />
      <fieldset className={latent.switch}>
        <legend className="visually-hidden">{t("lanes.show")}</legend>
        {kinds.map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={kind === one} onChange={() => setKind(one)} />
            <span>{t(`lanes.kinds.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <button type="button" className={panel.button} onClick={closeOthers}>
        {t("lanes.end")}
      </button>
    </>
  );
  return (
    <Panel title={t("lanes.pictures")} tools={tools}>
      <ul
        className={styles.multiples}
        data-kind={kind}
        data-count={lanes.length}
        style={{ "--count": lanes.length } as CSSProperties}
      >
        {lanes.map(({ lane, letter, name: called, colour, dash }) => (
          <li key={letter} data-lane={letter}>
            <h3>
              <Swatch colour={colour} dash={dash} /> {letter} {called}
            </h3>
            <OnLane lane={lane}>
              <Upper lane={letter} />
              <Lower lane={letter} />
            </OnLane>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
