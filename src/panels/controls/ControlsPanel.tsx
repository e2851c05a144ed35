import { useMemo } from "react";
import { useTranslate } from "../../locales/translate";
import { useRun } from "../../runs/state";
import { table } from "../../settings/table";
import { visibleSettings } from "../../settings/visible";
import { ChosenLane } from "../lanes/ChosenLane";
import { BeginTrained } from "../warm/BeginTrained";
import { Control } from "./Control";
import styles from "./controls.module.css";
import { DataSection } from "./DataSection";
import { useOneByOne } from "./oneByOne";
import { VariantPicker } from "./VariantPicker";

const sections = ["objective", "data", "model", "training"] as const;

/** Every knob that the run reads, and no other. */
export function ControlsPanel() {
  const t = useTranslate();
  const settings = useRun((state) => state.settings);
  const visible = useMemo(() => visibleSettings(settings), [settings]);
  const drawn = useOneByOne(sections.length);
  return (
    <div className={styles.panel}>
      <ChosenLane />
      <VariantPicker />
      <BeginTrained />
      {sections.slice(0, drawn).map((section) => (
        <details key={section} className={styles.section} open>
          <summary>
            <h2>{t(`sections.${section}`)}</h2>
          </summary>
          <div className={styles.rows}>
            {section === "data" && <DataSection />}
            {visible
              .filter((id) => table[id].section === section && id !== "data" && id !== "variant")
              .map((id) => (
                <Control key={id} id={id} />
              ))}
          </div>
        </details>
      ))}
    </div>
  );
}
