import { type CSSProperties, Fragment, type ReactNode } from "react";
import { measure, scientific } from "../../charts/measure";
import { type Locale, useLocale, useTranslate } from "../../locales/translate";
import { barShares, type NumberTable } from "./numberTables";
import styles from "./SlowStep.module.css";

/** From here down two decimals say too little. */
const small = 0.095;

function written(value: number | undefined, isWide: boolean, locale: Locale): string {
  const isSmall = value !== undefined && value !== 0 && Math.abs(value) < small;
  return isWide && isSmall ? scientific(value, 1) : measure(value, locale);
}

/** A layer's name, which may go on in another line after a dot. */
function breakable(name: string): ReactNode {
  return name.split(/(?<=\.)(?=[a-z])/i).map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
    <Fragment key={i}>
      {i > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

/** A small table of real numbers, the last of which may be drawn as bars. */
export function NumberGrid({ table, label }: { readonly table: NumberTable; readonly label: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const shares = table.bars ? barShares(table) : [];
  return (
    <>
      <table className={styles.numbers} aria-label={table.title ? `${label}, ${table.title}` : label}>
        <thead>
          <tr>
            <td>{table.title}</td>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            {table.bars && <td className={styles.barCell} />}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ name, term, role, values }, row) => (
            <tr key={name}>
              <th
                scope="row"
                data-named={term !== undefined || role !== undefined}
                style={role && { color: `var(--${role})` }}
              >
                {term ? t(`terms.names.${term}`) : breakable(name)}
              </th>
              {values.map((value, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a value is its column
                <td key={column}>{written(value, table.isWide ?? false, locale)}</td>
              ))}
              {table.bars && (
                <td className={styles.barCell} aria-hidden="true">
                  <i style={{ "--share": shares[row], "--colour": `var(--${role ?? "latent"})` } as CSSProperties} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {(table.left ?? 0) > 0 && <p className={styles.left}>{t("slowStep.left", { count: table.left ?? 0 })}</p>}
    </>
  );
}
