import { useTranslate } from "../locales/translate";
import { openLaboratory, useLaboratories } from "../runs/laboratories";
import type { LaboratoryId } from "../settings/laboratory/laboratories";
import { laboratoryPanels } from "./laboratoryPanels";
import { TabbedPanels } from "./TabbedPanels";

const tabOf = (id: LaboratoryId) => laboratoryPanels.find((row) => row.id === id)?.tab ?? "gradients";

/** The experiments: each measures what a paper claims, where the truth is known or on the running model. */
export function Laboratories() {
  const t = useTranslate();
  const shown = useLaboratories((state) => state.id);
  // Of two that stand behind one tab the one that is shown, else the first.
  const rows = laboratoryPanels.filter(({ id, tab }) => (tab === tabOf(shown) ? id === shown : id === tab));
  return (
    <TabbedPanels
      label={t("laboratory.title")}
      rows={rows}
      name={(id) => t(`laboratory.tabs.${tabOf(id)}`)}
      shown={shown}
      choose={openLaboratory}
    />
  );
}
