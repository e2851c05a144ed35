import { useId } from "react";
import { useTranslate } from "../../locales/translate";
import { change } from "../../runs/commands";
import { table } from "../../settings/table";
import { nearestStop, stopsOf } from "../controls/stops";
import panel from "../Panel.module.css";
import styles from "./RelaxationPanel.module.css";

export interface TemperatureFieldProps {
  /** The run's own at present. */
  readonly running: number;
  /** Another to look at; undefined: the run's. */
  readonly explored: number | undefined;
  readonly explore: (temperature: number | undefined) => void;
}

const stops = stopsOf(table.temperature);

/** The temperature that the panel shows: the run's, or one to try out, which the run then may take over. */
export function TemperatureField({ running, explored, explore }: TemperatureFieldProps) {
  const t = useTranslate();
  const id = useId();
  const shown = explored ?? running;
  const use = () => {
    change("temperatureSchedule", "fixed");
    change("temperature", shown);
    explore(undefined);
  };
  return (
    <div className={styles.temperature}>
      <label htmlFor={id}>{t("relaxation.temperature")}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={stops.length - 1}
        value={nearestStop(stops, shown)}
        aria-valuetext={t.number(shown, 3)}
        onChange={(event) => explore(stops[event.target.valueAsNumber])}
      />
      <output htmlFor={id}>{t.number(shown, 3)}</output>
      <button
        type="button"
        className={panel.button}
        disabled={explored === undefined}
        title={t("relaxation.followHelp", { value: t.number(running, 3) })}
        onClick={() => explore(undefined)}
      >
        {t("relaxation.follow")}
      </button>
      <button
        type="button"
        className={panel.button}
        disabled={explored === undefined}
        title={t("relaxation.useHelp")}
        onClick={use}
      >
        {t("relaxation.use")}
      </button>
    </div>
  );
}
