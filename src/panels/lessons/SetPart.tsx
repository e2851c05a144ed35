import type { SetPage } from "../../lessons/lesson";
import { useTranslate } from "../../locales/translate";
import { play, visit } from "../../runs/commands";
import { useEachLane } from "../../runs/eachLane";
import { useLanes } from "../../runs/lanes";
import { decode } from "../../settings/link";
import { isSame } from "../../settings/sharing";
import { type Settings, settingIds, table } from "../../settings/table";
import panel from "../Panel.module.css";
import { openTab } from "../stageTab";
import styles from "./lessons.module.css";

function isSetTo(lanes: readonly Settings[], link: string): boolean {
  const { settings, others } = decode(link);
  const wanted = [settings, ...others];
  return (
    lanes.length === wanted.length &&
    lanes.every((one, i) => settingIds.every((id) => table[id].section === "run" || isSame(id, one, wanted[i])))
  );
}

/** Whether the page stands as a link sets it; how it is gone about does not count. */
export function useIsSet(link: string | undefined): boolean {
  const lanes = useEachLane((state) => state.settings);
  return link === undefined || isSetTo(lanes, link);
}

export interface SetPartProps {
  readonly page: SetPage;
}

/** The learner says when the page is set, since the run before ends with it. */
export function SetPart({ page: { link, tab } }: SetPartProps) {
  const t = useTranslate();
  const count = useLanes().length;
  const isSet = useIsSet(link);
  const set = async () => {
    await visit(link);
    play();
    if (tab) openTab(tab);
  };
  return (
    <div className={styles.part}>
      <p className={styles.quiet}>{t(count > 1 ? "lessons.setCloses" : "lessons.setStarts")}</p>
      <button type="button" className={isSet ? panel.button : styles.primary} onClick={() => void set()}>
        {t(isSet ? "lessons.setAgain" : "lessons.set")}
      </button>
      <p role="status">{isSet && t("lessons.isSet")}</p>
    </div>
  );
}
