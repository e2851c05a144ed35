import { compact, measure } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import { evaluate } from "../../runs/commands";
import { useEachLane } from "../../runs/eachLane";
import { OnLane } from "../../runs/OnLane";
import { useRun } from "../../runs/state";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import styles from "./lanes.module.css";
import { useNamedLanes } from "./useNamedLanes";
import { type Yardstick, yardsticks } from "./yardsticks";

function Value({ value, isWhole = false }: Pick<Yardstick, "value" | "isWhole">) {
  const locale = useLocale();
  const measured = useRun(value);
  return isWhole && measured !== undefined ? compact(measured, locale) : measure(measured, locale);
}

/** The lanes by the same yardsticks, a column each. */
export function LaneEvaluationsPanel() {
  const t = useTranslate();
  const lanes = useNamedLanes();
  const evaluating = useEachLane((state) => state.evaluating !== undefined);
  const every = useRun((state) => state.settings.evaluateEvery);
  const tools = (
    <button type="button" className={panel.button} disabled={evaluating.includes(true)} onClick={() => evaluate()}>
      {t("actions.evaluate")}
    </button>
  );
  return (
    <Panel title={t("lanes.evaluations")} tools={tools}>
      {/* biome-ignore lint/a11y/useSemanticElements: a table that scrolls, and no set of fields */}
      <div
        className={styles.scroll}
        role="group"
        aria-label={t("lanes.evaluations")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <table className={styles.table} aria-label={t("lanes.evaluations")}>
          <thead>
            <tr>
              <td />
              {lanes.map(({ letter, name, colour }) => (
                <th key={letter} scope="col" title={name}>
                  <span className={styles.letter} style={{ borderColor: colour }}>
                    {letter}
                  </span>
                  <span className="visually-hidden">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {yardsticks.map(({ id, name, ...yardstick }) => (
              <tr key={id} data-row={id}>
                <th scope="row">{t(name)}</th>
                {lanes.map(({ letter, lane }) => (
                  <td key={letter} data-lane={letter}>
                    <OnLane lane={lane}>
                      <Value {...yardstick} />
                    </OnLane>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles.note}>{t("lanes.evaluationHelp", { steps: every })}</p>
      </div>
    </Panel>
  );
}
