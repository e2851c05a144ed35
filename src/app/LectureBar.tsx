import { useStore } from "zustand";
import { useTranslate } from "../locales/translate";
import panel from "../panels/Panel.module.css";
import { areas, displayStore, toggleLecture, toggleLectured } from "./display";
import styles from "./LectureBar.module.css";

/** What the lecture shows, and the way back to the whole page. */
export function LectureBar() {
  const t = useTranslate();
  const lectured = useStore(displayStore, (state) => state.lectured);
  return (
    <>
      <fieldset className={styles.lectured}>
        <legend className="visually-hidden">{t("display.panels")}</legend>
        {areas.map((area) => (
          <label key={area}>
            <input type="checkbox" checked={lectured.includes(area)} onChange={() => toggleLectured(area)} />{" "}
            {t(`display.areas.${area}`)}
          </label>
        ))}
      </fieldset>
      <button type="button" className={panel.button} onClick={toggleLecture}>
        {t("display.leave")}
      </button>
    </>
  );
}
