import { useTranslate } from "../../locales/translate";
import { turnTogether, useLanes, useSelected, useTogether } from "../../runs/lanes";
import { laneLook } from "./laneLook";
import styles from "./lanes.module.css";

/** Which lane the controls change, and whether the others turn with it; nothing where there is but one. */
export function ChosenLane() {
  const t = useTranslate();
  const { slot } = useSelected();
  const isAlone = useLanes().length === 1;
  const together = useTogether();
  if (isAlone) return null;
  const { letter, colour } = laneLook(slot);
  return (
    <div className={styles.chosen} style={{ borderColor: colour }}>
      <b>{t("lanes.chosen", { lane: letter })}</b>
      <label title={t("lanes.togetherHelp")}>
        <input type="checkbox" checked={together} onChange={(event) => turnTogether(event.target.checked)} />{" "}
        {t("lanes.together")}
      </label>
    </div>
  );
}
