import { useTranslate } from "../../locales/translate";
import { useRun } from "../../runs/state";
import { trainedWith } from "./trainedWith";
import styles from "./warm.module.css";

export interface WarmMarkProps {
  readonly step: number;
}

/** Says that the run's first steps were not taken here, and with which settings where its own are others by now. */
export function WarmMark({ step }: WarmMarkProps) {
  const t = useTranslate();
  const settings = trainedWith(
    useRun((state) => state.settings),
    t,
  );
  const text = t("warm.mark", { step });
  return (
    <span className={styles.mark} data-testid="warm" data-step={step} title={t("warm.beginHelp")}>
      {settings ? t("warm.markWith", { mark: text, settings }) : text}
    </span>
  );
}
