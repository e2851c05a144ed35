import type { Locale } from "../locales/translate";
import type { ChartRow } from "./chartRow";
import styles from "./LiveLineChart.module.css";
import type { LineStyle } from "./lineStyle";
import { measure } from "./measure";
import { Swatch } from "./Swatch";

export interface ReadingProps {
  readonly rows: readonly ChartRow[];
  readonly lines: readonly LineStyle[];
  readonly step: number;
  readonly stepName: string;
  readonly locale: Locale;
}

/** The newest value of a line at a step: held-out data are not measured at each. */
function valueAt(rows: readonly ChartRow[], key: string, step: number): number | undefined {
  return rows.findLast((row) => row.step <= step && row[key] !== undefined)?.[key];
}

/** What the lines are at one step: a row for each name, a column for each series. A chart of one name need not show it. */
export function Reading({ rows, lines, step, stepName, locale }: ReadingProps) {
  const names = [...new Set(lines.map(({ name }) => name))];
  const series = [...new Set(lines.map((line) => line.series))];
  return (
    <table className={styles.reading}>
      <thead>
        <tr>
          <th scope="col">
            {stepName} {step.toLocaleString(locale)}
          </th>
          {series.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name) => {
          const own = lines.filter((line) => line.name === name);
          return (
            <tr key={name}>
              <th scope="row">
                <Swatch colour={own[0].colour} dash={own[0].dash} />{" "}
                <span className={names.length > 1 ? undefined : "visually-hidden"}>{name}</span>
              </th>
              {own.map(({ key }) => (
                <td key={key}>{measure(valueAt(rows, key, step), locale)}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
