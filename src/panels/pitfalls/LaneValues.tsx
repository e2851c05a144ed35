import { measure } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import type { TermId } from "../../objectives/objective";
import { useHistory } from "../../runs/history";
import { useRun } from "../../runs/state";
import styles from "./Comparison.module.css";

/** How far the lane's run is and how it stands. */
export function LaneStep() {
  const t = useTranslate();
  const step = useRun((state) => state.step);
  const status = useRun((state) => state.status);
  return (
    <>
      <b data-step={step}>{step}</b>{" "}
      <span className={styles.status} data-status={status}>
        {t(`status.${status}`)}
      </span>
    </>
  );
}

export interface LaneTermProps {
  readonly term: TermId;
  /** Up to which step; else the newest. */
  readonly until: number | undefined;
}

/** The newest value of a term on a training batch. */
export function LaneTerm({ term, until = Number.POSITIVE_INFINITY }: LaneTermProps) {
  const locale = useLocale();
  const records = useHistory();
  return <b>{measure(records.findLast(({ step }) => step <= until)?.train[term], locale)}</b>;
}

/** log p̂(x) as it was last evaluated. */
export function LaneLikelihood() {
  const locale = useLocale();
  const evaluation = useRun((state) => state.evaluation);
  return <b>{measure(evaluation?.logLikelihood, locale)}</b>;
}
