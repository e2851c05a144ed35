import { useTranslate } from "../../locales/translate";
import { goOnOnBattery } from "../../runs/fairness";
import { useRun } from "../../runs/state";
import styles from "./runbar.module.css";

/** Says that the run is slowed or stopped to spare the battery, and lets it go on. */
export function Eased() {
  const t = useTranslate();
  const isStopped = useRun(({ pausedBecause }) => pausedBecause === "battery");
  return (
    <p className={styles.eased} role="status" data-testid="eased">
      {t(isStopped ? "fairness.stopped" : "fairness.slowed")}
      <button type="button" className={styles.action} title={t("fairness.fullHelp")} onClick={goOnOnBattery}>
        {t("fairness.full")}
      </button>
    </p>
  );
}
