import { useTranslate } from "../locales/translate";
import { openLaboratory, useLaboratories } from "../runs/laboratories";
import { laboratoryPanels } from "./laboratoryPanels";
import { TabbedPanels } from "./TabbedPanels";

/** The experiments that need no run: each measures what a paper claims where the truth is known. */
export function Laboratories() {
  const t = useTranslate();
  const shown = useLaboratories((state) => state.id);
  return (
    <TabbedPanels
      label={t("laboratory.title")}
      rows={laboratoryPanels}
      name={(id) => t(`laboratory.tabs.${id}`)}
      shown={shown}
      choose={openLaboratory}
    />
  );
}
