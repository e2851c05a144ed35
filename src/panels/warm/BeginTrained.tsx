import { useId } from "react";
import { useTranslate } from "../../locales/translate";
import { beginTrained } from "../../runs/commands";
import { useRun } from "../../runs/state";
import { warmSteps } from "../../settings/warmStarts";
import panel from "../Panel.module.css";
import { trainedWith } from "./trainedWith";
import styles from "./warm.module.css";

/** Begins the run anew from weights that the page ships, where there are some for its settings. */
export function BeginTrained() {
  const t = useTranslate();
  const id = useId();
  const settings = trainedWith(
    useRun((state) => state.settings),
    t,
  );
  if (settings === undefined) return null;
  return (
    <div className={styles.begin}>
      <button
        type="button"
        className={panel.button}
        title={t("warm.beginHelp")}
        aria-describedby={settings ? id : undefined}
        onClick={() => void beginTrained()}
      >
        {t("warm.begin", { step: warmSteps })}
      </button>
      {settings && <p id={id}>{t("warm.trainedWith", { settings })}</p>}
    </div>
  );
}
