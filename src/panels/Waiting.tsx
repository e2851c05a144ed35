import { useTranslate } from "../locales/translate";
import panel from "./Panel.module.css";

/** Stands where a part of a panel is on its way. */
export function Waiting() {
  const t = useTranslate();
  return <p className={panel.waiting}>{t("app.loading")}</p>;
}
