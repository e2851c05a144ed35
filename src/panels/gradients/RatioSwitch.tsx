import { useTranslate } from "../../locales/translate";
import type { Ratio } from "./sweepRows";

export interface RatioSwitchProps {
  readonly ratio: Ratio;
  readonly choose: (ratio: Ratio) => void;
}

/** Whether ratios are shown with the noise of their replicates, or without. */
export function RatioSwitch({ ratio, choose }: RatioSwitchProps) {
  const t = useTranslate();
  return (
    <label title={t("gradients.rawHelp")}>
      <input
        type="checkbox"
        checked={ratio === "raw"}
        onChange={(event) => choose(event.target.checked ? "raw" : "debiased")}
      />{" "}
      {t("gradients.raw")}
    </label>
  );
}
