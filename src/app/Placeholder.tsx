import { useTranslate } from "../locales/translate";
import styles from "./Placeholder.module.css";

/** Fills the place of a panel that is on its way. */
export function Placeholder() {
  const t = useTranslate();
  return <p className={styles.placeholder}>{t("app.loading")}</p>;
}
