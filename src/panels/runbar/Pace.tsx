import { useId } from "react";
import { useTranslate } from "../../locales/translate";
import { later } from "../later";
import popover from "../popover.module.css";
import { Waiting } from "../Waiting";
import styles from "./runbar.module.css";

const PaceControls = later(async () => (await import("./PaceControls")).PaceControls, Waiting);

/** How fast the run goes, when it stops by itself, and what it does while nobody looks. */
export function Pace() {
  const t = useTranslate();
  const id = useId();
  return (
    <>
      <button type="button" className={styles.action} popoverTarget={id}>
        {t("run.options")} <span aria-hidden="true">▾</span>
      </button>
      <div id={id} popover="auto" className={`${popover.popover} ${popover.list} ${styles.pace}`}>
        <h2>{t("run.options")}</h2>
        <PaceControls />
      </div>
    </>
  );
}
