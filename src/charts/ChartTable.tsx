import type { Locale } from "../locales/translate";
import styles from "./ChartTable.module.css";
import type { ChartRow } from "./chartRow";
import type { LineStyle } from "./lineStyle";
import { measure } from "./measure";
import { spread } from "./spread";

export interface ChartTableProps {
  /** Ascending in their step. */
  readonly rows: readonly ChartRow[];
  readonly lines: readonly LineStyle[];
  readonly stepName: string;
  /** What the chart shows. */
  readonly label: string;
  readonly locale: Locale;
}

/** A table of more rows is not read. */
const rowLimit = 12;

/** What a chart shows, in numbers: the first step, the last, and some between. Lines that were not measured at a step have a gap. */
export function ChartTable({ rows, lines, stepName, label, locale }: ChartTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{stepName}</th>
            {lines.map(({ key, name, series }) => (
              <th key={key} scope="col">
                {name} <small>{series}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spread(rows, rowLimit).map((row) => (
            <tr key={row.step}>
              <th scope="row">{row.step}</th>
              {lines.map(({ key }) => (
                <td key={key}>{row[key] === undefined ? "" : measure(row[key], locale)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
