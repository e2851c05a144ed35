import { useId } from "react";
import { percent } from "../../charts/measure";
import { TileImage } from "../../charts/TileImage";
import type { DatasetSummary } from "../../data/dataset";
import { useLocale, useTranslate } from "../../locales/translate";
import type { Codes } from "../../training/frame";
import { discreteName } from "../latentName";
import styles from "./CodesPanel.module.css";
import { type CodeRow, firstCode } from "./codeRows";

export interface CodesTableProps {
  readonly codes: Codes;
  /** The latent whose codes are the rows. */
  readonly latent: number;
  readonly rows: readonly CodeRow[];
  readonly dataset: DatasetSummary;
}

/** A row for each code: what it decodes to, where that is an image, and how much held-out data use it. */
export function CodesTable({ codes, latent, rows, dataset }: CodesTableProps) {
  const t = useTranslate();
  const locale = useLocale();
  const id = useId();
  const { traversal, columns, categories } = codes;
  const name = discreteName(latent);
  const first = firstCode(categories, latent);
  const isImage = dataset.kind === "image";
  const prior = 1 / rows.length;
  const widest = Math.max(2 * prior, ...rows.map(({ usage }) => usage));
  const caption = t(!isImage ? "codes.used" : columns > 1 ? "codes.traversal" : "codes.alone");
  const rowSize = columns * dataset.size;

  return (
    <figure className={styles.codes}>
      <figcaption>
        <span id={id} title={caption}>
          {caption}
        </span>
      </figcaption>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            {isImage && (
              <th scope="col" className={styles.decoded}>
                {t("codes.decoded")}
              </th>
            )}
            <th scope="col" title={t("codes.usageHelp", { prior: percent(prior, locale) })}>
              {t("codes.usage")} {t("codes.prior", { prior: percent(prior, locale) })}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, usage }) => (
            <tr key={code}>
              <th scope="row">{code + 1}</th>
              {isImage && (
                <td className={styles.decoded}>
                  <div>
                    <TileImage
                      intensities={traversal.subarray((first + code) * rowSize, (first + code + 1) * rowSize)}
                      tileWidth={dataset.width}
                      tileHeight={dataset.height}
                      columns={columns}
                      gap={1}
                      label={t("codes.rowLabel", { columns, code: code + 1, latent: name })}
                    />
                  </div>
                </td>
              )}
              <td className={styles.usage}>
                <div>
                  <span className={styles.bar} aria-hidden="true">
                    <i style={{ width: `${(100 * usage) / widest}%` }} />
                    <b style={{ left: `${(100 * prior) / widest}%` }} />
                  </span>
                  <span className={styles.share}>{percent(usage, locale)}</span>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
