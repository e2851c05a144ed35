import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { useTranslate } from "../locales/translate";
import { openTab, stageTab } from "../panels/stageTab";
import { useLaboratories } from "../runs/laboratories";
import { useLanes } from "../runs/lanes";
import { useRun } from "../runs/state";
import { displayStore } from "./display";
import styles from "./StageCell.module.css";
import { stage } from "./stage";
import { TabbedPanels } from "./TabbedPanels";

/** One of the panels that say something of the present variant and data, or a laboratory. */
export function StageCell() {
  const t = useTranslate();
  const settings = useRun((state) => state.settings);
  const isLaboratoryOpen = useLaboratories((state) => state.isOpen);
  // Whoever opens a link to a mistake wants to see it.
  const [first] = useState(settings.pitfall === "none" ? undefined : "mistakes");
  const chosen = useStore(stageTab, ({ asked }) => asked) ?? first;
  const count = useLanes().length;
  const rows = stage.filter(({ isFor }) => isFor(settings, count));
  const { id: other } = rows.find(({ id }) => id === chosen) ?? rows[0];
  const shown = isLaboratoryOpen ? "laboratories" : other;
  useEffect(() => {
    stageTab.setState({ shown });
    displayStore.setState({ isMeasuring: shown === "laboratories" });
  }, [shown]);
  return (
    <div className={styles.stage} data-shown={shown}>
      <TabbedPanels
        label={t("stage.title")}
        rows={rows}
        name={(id) => t(`stage.tabs.${id}`)}
        shown={shown}
        choose={openTab}
      />
    </div>
  );
}
