import { useState } from "react";
import { useTranslate } from "../locales/translate";
import { closeLaboratory, openLaboratory, useLaboratories } from "../runs/laboratories";
import { useLanes } from "../runs/lanes";
import { useRun } from "../runs/state";
import styles from "./StageCell.module.css";
import { type StageRow, stage } from "./stage";
import { TabbedPanels } from "./TabbedPanels";

/** One of the panels that say something of the present variant and data, or a laboratory. */
export function StageCell() {
  const t = useTranslate();
  const settings = useRun((state) => state.settings);
  const isLaboratoryOpen = useLaboratories((state) => state.isOpen);
  // Whoever opens a link to a mistake wants to see it.
  const [chosen, setChosen] = useState<StageRow["id"] | undefined>(
    settings.pitfall === "none" ? undefined : "mistakes",
  );
  // Whoever adds a lane wants to see it beside the other.
  const count = useLanes().length;
  const [known, setKnown] = useState(count);
  if (count !== known) {
    setKnown(count);
    if (known === 1 && chosen !== "mistakes") setChosen("lanes");
  }
  const rows = stage.filter(({ isFor }) => isFor(settings, count));
  const { id: other } = rows.find(({ id }) => id === chosen) ?? rows[0];

  const choose = (id: StageRow["id"]) => {
    if (id === "laboratories") {
      openLaboratory();
    } else {
      closeLaboratory();
      setChosen(id);
    }
  };

  return (
    <div className={styles.stage}>
      <TabbedPanels
        label={t("stage.title")}
        rows={rows}
        name={(id) => t(`stage.tabs.${id}`)}
        shown={isLaboratoryOpen ? "laboratories" : other}
        choose={choose}
      />
    </div>
  );
}
