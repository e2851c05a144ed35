import { useTranslate } from "../../locales/translate";
import { useRun } from "../../runs/state";
import { trainedWith } from "./trainedWith";
import styles from "./warm.module.css";

export interface WarmMarkProps {
  readonly step: number;
}

/** Says that the run's first steps were not taken here; to the pointer also with which settings, where its own are others. */
export function WarmMark({ step }: WarmMarkProps) {
  const t = useTranslate();
  const settings = trainedWith(
    useRun((state) => state.settings),
    t,
  );
  return (
    <span
      className={styles.mark}
      data-testid="warm"
      data-step={step}
      title={settings ? t("warm.trainedWith", { settings }) : undefined}
    >
      {t("warm.mark", { step })}
    </span>
  );
}
