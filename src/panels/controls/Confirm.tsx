import { useEffect } from "react";
import { useTranslate } from "../../locales/translate";
import { confirm, keep } from "../../runs/commands";
import { useRun } from "../../runs/state";
import type { SettingId } from "../../settings/table";
import panel from "../Panel.module.css";
import styles from "./controls.module.css";

/** Beneath a control whose change would cost a long run: the question. Doing nothing keeps the run, and so does Escape. */
export function Confirm({ id }: { readonly id: SettingId }) {
  const t = useTranslate();
  const proposal = useRun((state) => (state.proposal?.id === id ? state.proposal : undefined));
  const steps = useRun((state) => (proposal ? state.step : 0));
  useEffect(() => {
    if (!proposal) return;
    const drop = (event: KeyboardEvent) => event.key === "Escape" && keep();
    addEventListener("keydown", drop);
    return () => removeEventListener("keydown", drop);
  }, [proposal]);
  if (!proposal) return null;
  return (
    <div className={styles.confirm}>
      {/* The step goes on counting while the question stands: it is read out once. */}
      <p role="alert">{t("controls.confirm")}</p>
      <p className={styles.quiet}>{t("controls.cost", { steps })}</p>
      <div className={styles.answers}>
        <button type="button" className={panel.button} onClick={keep}>
          {t("controls.keep")}
        </button>
        <button type="button" className={panel.button} onClick={confirm}>
          {t("controls.giveUp")}
        </button>
      </div>
    </div>
  );
}
