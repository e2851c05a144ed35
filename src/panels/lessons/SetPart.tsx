import { useMemo } from "react";
import type { SetPage } from "../../lessons/lesson";
import { useTranslate } from "../../locales/translate";
import { play, visit } from "../../runs/commands";
import { useEachLane } from "../../runs/eachLane";
import { useLanes } from "../../runs/lanes";
import { decode, startingTrained } from "../../settings/link";
import { isSame } from "../../settings/sharing";
import { type Settings, settingIds, table } from "../../settings/table";
import { isTrainedSo } from "../../settings/warmStarts";
import panel from "../Panel.module.css";
import { openTab } from "../stageTab";
import styles from "./lessons.module.css";

/** Of each lane that a link opens. */
function settingsOf(link: string): readonly Settings[] {
  const { settings, others } = decode(link);
  return [settings, ...others];
}

function isSetTo(lanes: readonly Settings[], link: string): boolean {
  const wanted = settingsOf(link);
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
  const canBeTrained = useMemo(() => settingsOf(link).every(isTrainedSo), [link]);
  const set = async (hash: string) => {
    await visit(hash);
    play();
    if (tab) openTab(tab);
  };
  return (
    <div className={styles.part}>
      <p className={styles.quiet}>{t(count > 1 ? "lessons.setCloses" : "lessons.setStarts")}</p>
      <button type="button" className={isSet ? panel.button : styles.primary} onClick={() => void set(link)}>
        {t(isSet ? "lessons.setAgain" : "lessons.set")}
      </button>
      {canBeTrained && (
        <button
          type="button"
          className={panel.button}
          title={t("warm.beginHelp")}
          onClick={() => void set(startingTrained(link))}
        >
          {t("lessons.setTrained")}
        </button>
      )}
      <p role="status">{isSet && t("lessons.isSet")}</p>
    </div>
  );
}
