import { useTranslate } from "../../locales/translate";
import { useEachLane } from "../../runs/eachLane";
import { lead } from "../../runs/keepStep";
import styles from "./lanes.module.css";

/** Says so where lanes have to share the machine. */
export function Sharing() {
  const t = useTranslate();
  const steps = useEachLane((state) => (state.status === "playing" ? state.step : undefined));
  const going = steps.flatMap((step) => step ?? []);
  const cores = navigator.hardwareConcurrency;
  // The page's own thread wants a core too.
  if (going.length < cores) return null;
  const isWaiting = Math.max(...going) - Math.min(...going) >= lead;
  return (
    <span className={styles.quiet} title={t("lanes.scarceHelp")}>
      {t(isWaiting ? "lanes.catchingUp" : "lanes.scarce", { lanes: going.length, cores })}
    </span>
  );
}
