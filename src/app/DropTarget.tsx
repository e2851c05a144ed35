import { useStore } from "zustand";
import { useTranslate } from "../locales/translate";
import styles from "./DropTarget.module.css";
import { dropStore } from "./drops";

/** The whole window takes dropped files, and says so while they hover over it. */
export function DropTarget() {
  const t = useTranslate();
  return useStore(dropStore, ({ isOver }) => isOver) && <div className={styles.dropTarget}>{t("data.dropHere")}</div>;
}
