import { useTranslate } from "../../locales/translate";
import { lead } from "../../runs/keepStep";
import { turnTogether, useEachLane, useTogether } from "../../runs/lanes";
import { closeOthers } from "../../runs/session";
import panel from "../Panel.module.css";
import styles from "./lanes.module.css";

/** How the lanes share the machine and the knobs. */
export function Sharing() {
  const t = useTranslate();
  const together = useTogether();
  const steps = useEachLane((state) => (state.status === "playing" ? state.step : undefined));
  const going = steps.flatMap((step) => step ?? []);
  const cores = navigator.hardwareConcurrency;
  // The page's thread wants one too.
  const isScarce = going.length >= cores;
  const isWaiting = going.length > 1 && Math.max(...going) - Math.min(...going) >= lead;
  if (steps.length === 1) return null;
  return (
    <div className={styles.sharing}>
      <label title={t("lanes.togetherHelp")}>
        <input type="checkbox" checked={together} onChange={(event) => turnTogether(event.target.checked)} />{" "}
        {t("lanes.together")}
      </label>
      {isScarce && (
        <span className={styles.quiet} title={t("lanes.scarceHelp")}>
          {t(isWaiting ? "lanes.catchingUp" : "lanes.scarce", { lanes: going.length, cores })}
        </span>
      )}
      <button type="button" className={panel.button} onClick={closeOthers}>
        {t("lanes.end")}
      </button>
    </div>
  );
}
