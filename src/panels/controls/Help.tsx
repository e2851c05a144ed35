import { useId } from "react";
import { useTranslate } from "../../locales/translate";
import popover from "../popover.module.css";
import styles from "./controls.module.css";

export interface HelpProps {
  /** What is explained. */
  readonly name: string;
  readonly text: string;
}

/** A small question mark that discloses a sentence or two. */
export function Help({ name, text }: HelpProps) {
  const t = useTranslate();
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={styles.help}
        popoverTarget={id}
        aria-label={t("controls.help", { setting: name })}
      >
        ?
      </button>
      <div id={id} popover="auto" className={`${popover.popover} ${styles.explanation}`}>
        {text}
      </div>
    </>
  );
}
