import { useEffect } from "react";
import { useTranslate } from "../locales/translate";
import panel from "../panels/Panel.module.css";
import { dismiss, undo } from "../runs/commands";
import { type Notice, useRun } from "../runs/state";
import styles from "./app.module.css";

/** How long each tone stays, in ms. */
const shownFor: Record<Notice["tone"], number> = {
  information: 8_000,
  warning: 30_000,
  error: Number.POSITIVE_INFINITY,
};
const undoFor = 20_000;

function Toast({ notice: { id, tone, problem, undo: canUndo, of } }: { readonly notice: Notice }) {
  const t = useTranslate();
  const duration = canUndo ? undoFor : shownFor[tone];
  useEffect(() => {
    if (!Number.isFinite(duration)) return;
    const timer = setTimeout(() => dismiss(id), duration);
    return () => clearTimeout(timer);
  }, [id, duration]);
  return (
    <li className={styles.toast} data-tone={tone} data-problem={problem.key}>
      <p>
        {of && <b>{t("mistakes.noticeOf", { run: `@${of}` })} </b>}
        {t.problem(problem)}
      </p>
      {canUndo && (
        <button
          type="button"
          className={panel.button}
          onClick={() => {
            dismiss(id);
            undo();
          }}
        >
          {t("app.undo")}
        </button>
      )}
      <button type="button" className={styles.dismiss} aria-label={t("app.dismiss")} onClick={() => dismiss(id)}>
        ×
      </button>
    </li>
  );
}

/** What the page has to say, read out politely; remarks go by themselves, errors stay. */
export function Notices() {
  const t = useTranslate();
  const notices = useRun((state) => state.notices);
  return (
    <section className={styles.notices} aria-label={t("app.notices")} aria-live="polite">
      <ul>
        {notices.map((notice) => (
          <Toast key={notice.id} notice={notice} />
        ))}
      </ul>
    </section>
  );
}
