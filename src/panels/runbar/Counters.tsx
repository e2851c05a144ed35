import { useTranslate, withWords } from "../../locales/translate";
import { useRun } from "../../runs/state";
import { later } from "../later";
import styles from "./runbar.module.css";

const WarmMark = later(async () => (await withWords(import("../warm/WarmMark"))).WarmMark);

/** How far the run is, and how far it was when it came to the page. It changes ten times a second, so it is no live region. */
export function Counters() {
  const t = useTranslate();
  const step = useRun((state) => state.step);
  const examples = useRun((state) => state.examples);
  const budget = useRun((state) => state.settings.stepBudget);
  const status = useRun((state) => state.status);
  const beforehand = useRun((state) => state.beforehand);
  return (
    <>
      <dl className={styles.counters}>
        <div>
          <dt>{t("run.step")}</dt>
          <dd>
            <span data-testid="step" data-step={step}>
              {step}
            </span>
            {budget > 0 && <span className={styles.quiet}> / {budget}</span>}
          </dd>
        </div>
        <div className={styles.examples}>
          <dt>{t("run.examples")}</dt>
          <dd data-testid="examples">{t.number(examples)}</dd>
        </div>
        <div className={styles.status}>
          <dt className="visually-hidden">{t("run.status")}</dt>
          <dd data-testid="status" data-status={status}>
            {t(`status.${status}`)}
          </dd>
        </div>
      </dl>
      {beforehand !== undefined && <WarmMark step={beforehand} />}
    </>
  );
}
