import { useTranslate } from "../../locales/translate";
import { useRun } from "../../runs/state";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import { PitfallMark } from "../PitfallMark";
import styles from "./ConditionsPanel.module.css";
import { DrawnImages } from "./DrawnImages";
import { DrawnPoints } from "./DrawnPoints";
import { drawnRows } from "./drawnRows";
import { Guess } from "./Guess";
import { LabelPicker } from "./LabelPicker";
import { QuadrantPicker } from "./QuadrantPicker";

/** What is given, chosen by hand, and what a conditional model makes of it. */
export function ConditionsPanel() {
  const t = useTranslate();
  const settings = useRun((state) => state.settings);
  const dataset = useRun((state) => state.dataset);
  const { condition: pictures, originals } = useRun((state) => state.frame) ?? {};

  const rows = pictures ? drawnRows(pictures, settings) : [];
  return (
    <Panel title={t("conditions.title")} tools={<PitfallMark />}>
      <div className={styles.frame}>
        <div className={styles.condition}>
          <div className={styles.given}>
            {settings.condition === "label" ? (
              <LabelPicker />
            ) : (
              <QuadrantPicker dataset={dataset} settings={settings} pictures={pictures} />
            )}
            {dataset?.kind === "image" && pictures && (
              <Guess dataset={dataset} pictures={pictures} condition={settings.condition} />
            )}
          </div>
          {!dataset || !pictures || !originals ? (
            <p className={panel.waiting}>{t("conditions.waiting")}</p>
          ) : dataset.kind === "image" ? (
            <DrawnImages rows={rows} dataset={dataset} settings={settings} />
          ) : (
            <DrawnPoints rows={rows} dataset={dataset} pictures={pictures} originals={originals} />
          )}
        </div>
      </div>
      {pictures && !pictures.standard && <p className={styles.same}>{t("conditions.same")}</p>}
    </Panel>
  );
}
