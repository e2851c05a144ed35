import { useEffect } from "react";
import { useTranslate } from "../locales/translate";
import { laneLook } from "../panels/lanes/laneLook";
import panel from "../panels/Panel.module.css";
import { dismiss, undo } from "../runs/commands";
import type { Lane } from "../runs/lane";
import { useLanes, useSelected } from "../runs/lanes";
import { type Notice, useRunOf } from "../runs/state";
import styles from "./Notices.module.css";

/** How long each tone stays, in ms. */
const shownFor: Record<Notice["tone"], number> = {
  information: 8_000,
  warning: 30_000,
  error: Number.POSITIVE_INFINITY,
};
const undoFor = 20_000;

interface ToastProps {
  readonly lane: Lane;
  readonly notice: Notice;
  /** Whether it has to be said which lane it tells of. */
  readonly isNamed: boolean;
}

function Toast({ lane, notice: { id, tone, problem, undo: canUndo }, isNamed }: ToastProps) {
  const t = useTranslate();
  const duration = canUndo ? undoFor : shownFor[tone];
  useEffect(() => {
    if (!Number.isFinite(duration)) return;
    const timer = setTimeout(() => dismiss(lane, id), duration);
    return () => clearTimeout(timer);
  }, [lane, id, duration]);
  return (
    <li className={styles.toast} data-tone={tone} data-problem={problem.key}>
      <p>
        {isNamed && <b>{t("lanes.noticeOf", { lane: laneLook(lane.slot).letter })} </b>}
        {t.problem(problem)}
      </p>
      {canUndo && (
        <button
          type="button"
          className={panel.button}
          onClick={() => {
            dismiss(lane, id);
            undo(lane);
          }}
        >
          {t("app.undo")}
        </button>
      )}
      <button type="button" className={styles.dismiss} aria-label={t("app.dismiss")} onClick={() => dismiss(lane, id)}>
        ×
      </button>
    </li>
  );
}

/** Of each lane what went wrong, and of the chosen one the remarks, which would else be the same for all. */
function NoticesOf({ lane }: { readonly lane: Lane }) {
  const notices = useRunOf(lane.store, (state) => state.notices);
  const isChosen = useSelected() === lane;
  const isNamed = useLanes().length > 1;
  return notices
    .filter(({ tone }) => isChosen || tone !== "information")
    .map((notice) => (
      <Toast key={notice.id} lane={lane} notice={notice} isNamed={isNamed && notice.tone !== "information"} />
    ));
}

/** What the page has to say, read out politely; remarks go by themselves, errors stay. */
export function Notices() {
  const t = useTranslate();
  const lanes = useLanes();
  return (
    <section className={styles.notices} aria-label={t("app.notices")} aria-live="polite">
      <ul>
        {lanes.map((lane) => (
          <NoticesOf key={lane.slot} lane={lane} />
        ))}
      </ul>
    </section>
  );
}
