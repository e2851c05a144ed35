import { useId } from "react";
import { measure } from "../../charts/measure";
import { TileImage } from "../../charts/TileImage";
import type { DatasetSummary, Factor } from "../../data/dataset";
import { useLocale, useTranslate } from "../../locales/translate";
import type { Traversals } from "../../training/frame";
import { traversalSteps } from "../../training/unitTraversals";
import styles from "./FactorsPanel.module.css";
import { type FactorRow, mostTelling } from "./factorRows";

export interface FactorTableProps {
  readonly rows: readonly FactorRow[];
  readonly factors: readonly Factor[];
  readonly traversals: Traversals;
  readonly dataset: DatasetSummary;
  /** [factors] how far the most telling unit is ahead, where that has been measured. */
  readonly gaps: readonly number[] | undefined;
}

/** The darkest cell keeps the ink legible in both themes. */
const darkest = 45;

const [from, to] = [traversalSteps[0], traversalSteps[traversalSteps.length - 1]];

/** A row for each latent unit: what it does to the picture, and beside it how much it tells about each factor. */
export function FactorTable({ rows, factors, traversals, dataset, gaps }: FactorTableProps) {
  const t = useTranslate();
  const locale = useLocale();
  const id = useId();
  const ends = { from: measure(from, locale), to: measure(to, locale) };
  const best = factors.map((_, k) => mostTelling(rows, k));
  const longest = Math.max(...traversals.lengths);
  return (
    <>
      <p id={id} className="visually-hidden">
        {t("factors.table")}
      </p>
      <table className={styles.table} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{t("factors.unit")}</th>
            <th scope="col" className={styles.traversal} aria-label={t("factors.traversal", ends)}>
              <span style={{ width: `${(100 * traversalSteps.length) / longest}%` }}>
                <span>{t.number(from).replace("-", "−")}</span>
                <span>0</span>
                <span>{t.number(to)}</span>
              </span>
            </th>
            {factors.map((factor) => (
              <th key={factor.id} scope="col" aria-label={t(`factors.names.${factor.id}`)}>
                {t(`factors.short.${factor.id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.name} data-active={row.isActive}>
              <th scope="row" title={row.isActive ? undefined : t("factors.inactive")}>
                {row.name}
                {!row.isActive && <span className="visually-hidden"> ({t("factors.inactive")})</span>}
              </th>
              <td className={styles.traversal}>
                <div style={{ width: `${(100 * row.length) / longest}%` }}>
                  <TileImage
                    intensities={traversals.images.subarray(
                      row.first * dataset.size,
                      (row.first + row.length) * dataset.size,
                    )}
                    tileWidth={dataset.width}
                    tileHeight={dataset.height}
                    columns={row.length}
                    gap={1}
                    label={t(row.isDiscrete ? "factors.discreteLabel" : "factors.dimensionLabel", {
                      unit: row.name,
                      ...ends,
                    })}
                  />
                </div>
              </td>
              {factors.map((factor, k) => {
                const share = row.information?.[k];
                const value = measure(share, locale);
                return (
                  <td key={factor.id} style={share === undefined ? undefined : { background: shade(share) }}>
                    {best[k] === i ? <strong>{value}</strong> : value}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {gaps && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t("factors.gap")}
              </th>
              {factors.map((factor, k) => (
                <td key={factor.id}>{measure(gaps[k], locale)}</td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </>
  );
}

function shade(share: number): string {
  return `color-mix(in srgb, var(--latent) ${Math.round(darkest * share)}%, transparent)`;
}
