import { type CSSProperties, useMemo } from "react";
import { measure } from "../../charts/measure";
import { TileImage } from "../../charts/TileImage";
import { type Conditioning, division } from "../../data/conditioning";
import type { DatasetSummary } from "../../data/dataset";
import { useLocale, useTranslate } from "../../locales/translate";
import styles from "./ConditionsPanel.module.css";
import { type DrawnRow, spread } from "./drawnRows";

/** The largest standard deviation of values between 0 and 1: as ink, black. */
const largest = 0.5;

export interface DrawnImagesProps {
  readonly rows: readonly DrawnRow[];
  readonly dataset: DatasetSummary;
  readonly settings: Conditioning;
}

/** A row for each prior: samples, and over more of them the mean and the standard deviation. */
export function DrawnImages({ rows, dataset, settings }: DrawnImagesProps) {
  const { condition, quadrants } = settings;
  const { size: predicted } = useMemo(
    () => division(dataset, { condition, quadrants }),
    [dataset, condition, quadrants],
  );
  const { columns, lines } = rows.length > 2 ? { columns: 8, lines: 2 } : { columns: 5, lines: 3 };
  const shape = {
    "--rows": rows.length,
    "--columns": columns,
    "--lines": lines,
    "--aspect": dataset.width / dataset.height,
  } as CSSProperties;
  return (
    <div className={styles.stage}>
      <div className={styles.rows} style={shape}>
        {rows.map((row) => (
          <ImageRow key={row.id} row={row} dataset={dataset} columns={columns} lines={lines} predicted={predicted} />
        ))}
      </div>
    </div>
  );
}

interface ImageRowProps {
  readonly row: DrawnRow;
  readonly dataset: DatasetSummary;
  readonly columns: number;
  readonly lines: number;
  /** How many pixels are predicted. */
  readonly predicted: number;
}

function ImageRow({ row, dataset, columns, lines, predicted }: ImageRowProps) {
  const { id, name, note, samples, mean, deviation } = row;
  const t = useTranslate();
  const locale = useLocale();
  const shown = useMemo(() => samples.subarray(0, columns * lines * dataset.size), [samples, columns, lines, dataset]);
  const ink = useMemo(() => deviation.map((value) => value / largest), [deviation]);
  const tile = { tileWidth: dataset.width, tileHeight: dataset.height };
  const count = shown.length / dataset.size;
  const values = { row: t(name), count, spread: measure(spread(deviation, predicted), locale) };
  return (
    <figure className={styles.row} data-row={id}>
      <figcaption>
        <span className={styles.name} title={`${values.row} ${t(note)}`}>
          <strong>{values.row}</strong> <span className={styles.note}>{t(note)}</span>
        </span>
        <span className={styles.mean} title={t("conditions.mean")}>
          {t("conditions.mean")}
        </span>
        <span title={t("conditions.spreadHelp")}>{t("conditions.spread", values)}</span>
      </figcaption>
      <TileImage intensities={shown} columns={columns} gap={1} label={t("conditions.samplesLabel", values)} {...tile} />
      <TileImage intensities={mean} columns={1} gap={0} label={t("conditions.meanLabel", values)} {...tile} />
      <TileImage intensities={ink} columns={1} gap={0} label={t("conditions.deviationLabel", values)} {...tile} />
    </figure>
  );
}
