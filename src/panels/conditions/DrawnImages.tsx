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
  const columns = rows.length > 2 ? 6 : 4;
  const shape = {
    "--rows": rows.length,
    "--columns": columns,
    "--lines": 12 / columns,
    "--aspect": dataset.width / dataset.height,
  } as CSSProperties;
  return (
    <div className={styles.stage}>
      <div className={styles.rows} style={shape}>
        {rows.map((row) => (
          <ImageRow key={row.id} row={row} dataset={dataset} columns={columns} predicted={predicted} />
        ))}
      </div>
    </div>
  );
}

interface ImageRowProps {
  readonly row: DrawnRow;
  readonly dataset: DatasetSummary;
  readonly columns: number;
  /** How many pixels are predicted. */
  readonly predicted: number;
}

function ImageRow({ row: { id, name, note, samples, mean, deviation }, dataset, columns, predicted }: ImageRowProps) {
  const t = useTranslate();
  const locale = useLocale();
  const ink = useMemo(() => deviation.map((value) => value / largest), [deviation]);
  const tile = { tileWidth: dataset.width, tileHeight: dataset.height };
  const values = { row: t(name), spread: measure(spread(deviation, predicted), locale) };
  const count = samples.length / dataset.size;
  return (
    <figure className={styles.row} data-row={id}>
      <figcaption>
        <span>
          <strong>{t(name)}</strong> <span className={styles.note}>{t(note)}</span>
        </span>
        <span>{t("conditions.mean")}</span>
        <span title={t("conditions.spreadHelp")}>{t("conditions.spread", values)}</span>
      </figcaption>
      <TileImage
        intensities={samples}
        columns={columns}
        gap={1}
        label={t("conditions.samplesLabel", { ...values, count })}
        {...tile}
      />
      <TileImage intensities={mean} columns={1} gap={0} label={t("conditions.meanLabel", values)} {...tile} />
      <TileImage intensities={ink} columns={1} gap={0} label={t("conditions.deviationLabel", values)} {...tile} />
    </figure>
  );
}
