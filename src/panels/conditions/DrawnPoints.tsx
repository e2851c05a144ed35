import { useCallback } from "react";
import { fitPoints } from "../../charts/fitPoints";
import { drawPoints, shapeOutline } from "../../charts/marks";
import { measure } from "../../charts/measure";
import { Plot } from "../../charts/Plot";
import type { Size } from "../../charts/useSize";
import type { DatasetSummary } from "../../data/dataset";
import { useLocale, useTranslate } from "../../locales/translate";
import type { ConditionPictures } from "../../training/frame";
import styles from "./ConditionsPanel.module.css";
import { type DrawnRow, spread } from "./drawnRows";

export interface DrawnPointsProps {
  readonly rows: readonly DrawnRow[];
  readonly dataset: DatasetSummary;
  readonly pictures: ConditionPictures;
  /** [n, D] held-out data, whatever their label */
  readonly originals: Float32Array;
}

/** A plot for each prior: its samples over the data with the label, and the baseline network's guess. */
export function DrawnPoints({ rows, dataset, pictures, originals }: DrawnPointsProps) {
  const t = useTranslate();
  const { truth, guess } = pictures;
  const marks = [
    { id: "truth", shape: 0, colour: "--ink-quiet", isShown: truth !== undefined },
    { id: "sample", shape: 1, colour: "--generative", isShown: true },
    { id: "guess", shape: 3, colour: "--ink", isShown: guess !== undefined },
  ] as const;
  return (
    <div className={styles.scatters}>
      <ul className={styles.marks}>
        {marks
          .filter(({ isShown }) => isShown)
          .map(({ id, shape, colour }) => (
            <li key={id}>
              <svg width="9" height="9" viewBox="0 0 12 12" aria-hidden="true">
                <path d={shapeOutline(shape)} fill={`var(${colour})`} />
              </svg>
              {t(`conditions.marks.${id}`)}
            </li>
          ))}
      </ul>
      {rows
        .filter(({ id }) => id !== "truth")
        .map((row) => (
          <Scatter key={row.id} row={row} dimensions={dataset.size} pictures={pictures} originals={originals} />
        ))}
    </div>
  );
}

interface ScatterProps {
  readonly row: DrawnRow;
  /** D, of which the first two are drawn. */
  readonly dimensions: number;
  readonly pictures: ConditionPictures;
  readonly originals: Float32Array;
}

function Scatter({ row, dimensions, pictures, originals }: ScatterProps) {
  const t = useTranslate();
  const locale = useLocale();
  const { picked, truth, guess } = pictures;
  const { samples, deviation } = row;
  const draw = useCallback(
    (context: CanvasRenderingContext2D, { width, height }: Size) => {
      const { x, y } = fitPoints(originals, dimensions, width, height);
      const put = (coordinates: Float32Array, shape: number, radius: number, plain: `--${string}`) =>
        drawPoints(context, { coordinates, stride: dimensions, shape }, x, y, { radius, plain });
      put(originals, 0, 1.5, "--line");
      if (truth) put(truth.samples, 0, 2, "--ink-quiet");
      put(samples, 1, 2, "--generative");
      if (guess) put(guess, 3, 6, "--ink");
    },
    [originals, truth, samples, guess, dimensions],
  );
  const values = {
    row: t(row.name),
    count: samples.length / dimensions,
    label: picked.label,
    spread: measure(spread(deviation, dimensions), locale),
  };
  return (
    <figure>
      <figcaption>
        <span>
          <strong>{values.row}</strong> <span>{t(row.note)}</span>
        </span>
        <span title={t("conditions.spreadHelp")}>{t("conditions.spread", values)}</span>
      </figcaption>
      <div className={styles.plot}>
        <Plot draw={draw} label={t("conditions.pointsLabel", values)} />
      </div>
    </figure>
  );
}
