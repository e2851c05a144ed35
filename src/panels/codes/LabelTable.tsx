import { useId } from "react";
import { percent } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import { discreteName } from "../latentName";
import styles from "./CodesPanel.module.css";
import { type CodeRow, purity, rowShare } from "./codeRows";

export interface LabelTableProps {
  readonly latent: number;
  readonly rows: readonly CodeRow[];
}

/** The darkest cell keeps the ink legible in both themes. */
const darkest = 40;

/** How many held-out examples of each label have which code, shaded by their share of the code. */
export function LabelTable({ latent, rows }: LabelTableProps) {
  const t = useTranslate();
  const locale = useLocale();
  const id = useId();
  const share = purity(rows);
  return (
    <figure className={styles.labels}>
      <figcaption>
        <span id={id} title={t("codes.table")}>
          {t("codes.byLabel")}
        </span>
        {share !== undefined && (
          <details>
            <summary title={t("codes.purityHelp")}>{t("codes.purity", { share: percent(share, locale) })}</summary>
            <p>{t("codes.purityHelp")}</p>
          </details>
        )}
      </figcaption>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{discreteName(latent)}</th>
            {rows[0].counts.map((_, label) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a label is its index
              <th key={label} scope="col" aria-label={t("codes.label", { label })}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">{row.code + 1}</th>
              {row.counts.map((count, label) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: a label is its index
                  key={label}
                  data-empty={count === 0}
                  style={{
                    background: `color-mix(in srgb, var(--latent) ${Math.round(darkest * rowShare(row, label))}%, transparent)`,
                  }}
                >
                  {label === row.majority ? <strong>{count}</strong> : count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
