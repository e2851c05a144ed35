import { useId } from "react";
import { Swatch } from "../../charts/Swatch";
import { TileImage } from "../../charts/TileImage";
import type { DatasetSummary } from "../../data/dataset";
import { useTranslate } from "../../locales/translate";
import { look } from "../../runs/commands";
import { useRun } from "../../runs/state";
import type { Modalities } from "../../training/frame";
import { expertDash } from "./expertLook";
import styles from "./ModalitiesPanel.module.css";

export interface ModalityMatrixProps {
  readonly dataset: DatasetSummary;
  readonly modalities: Modalities;
  readonly names: readonly string[];
}

/** The example's modalities as heads; below them what the model makes of each one alone, and of those that it is shown. */
export function ModalityMatrix({ dataset, modalities, names }: ModalityMatrixProps) {
  const t = useTranslate();
  const id = useId();
  const asked = useRun((state) => state.view.missing).filter((d) => d < names.length);
  const { original, present, fromEach, fromPresent } = modalities;
  const { size, width } = dataset;
  const count = names.length;
  const height = dataset.height / count;
  const image = (row: Float32Array, d: number, label: string) => (
    <TileImage
      intensities={row.subarray((d * size) / count, ((d + 1) * size) / count)}
      tileWidth={width}
      tileHeight={height}
      columns={1}
      gap={0}
      label={label}
    />
  );
  // The boxes follow the hand at once, the pictures a frame later.
  const isShown = (d: number) => asked.length === count || !asked.includes(d);
  const shown = names.filter((_, d) => isShown(d)).length;
  const toggle = (d: number) =>
    look({ missing: names.map((_, m) => m).filter((m) => (m === d ? isShown(m) : !isShown(m))) });
  const cells = (row: Float32Array, from: string) =>
    names.map((to, d) => <td key={to}>{image(row, d, t("modalities.decoded", { to, from }))}</td>);

  return (
    <figure className={styles.matrix}>
      <figcaption id={id}>{t("modalities.matrix")}</figcaption>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{t("modalities.from")}</th>
            {names.map((name, d) => {
              const isPresent = present.includes(d);
              return (
                <th key={name} scope="col">
                  <label>
                    <input
                      type="checkbox"
                      checked={isShown(d)}
                      // The model is given something.
                      disabled={isShown(d) && shown === 1}
                      aria-label={t("modalities.present", { name })}
                      onChange={() => toggle(d)}
                    />
                    {name}
                  </label>
                  <div className={styles.original} data-missing={!isPresent}>
                    {image(original, d, t(isPresent ? "modalities.original" : "modalities.originalMissing", { name }))}
                  </div>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {names.map((name, d) => (
            <tr key={name}>
              <th scope="row">
                <span className={styles.expert}>
                  {d + 1} <Swatch colour="var(--inference)" dash={expertDash(d).join(" ")} />
                </span>
                {name}
              </th>
              {cells(fromEach.subarray(d * size, (d + 1) * size), name)}
            </tr>
          ))}
          <tr className={styles.together}>
            <th scope="row">
              <span className={styles.area} aria-hidden="true" />
              {t("modalities.fromPresent")}
            </th>
            {cells(fromPresent, present.map((d) => names[d]).join(" + "))}
          </tr>
        </tbody>
      </table>
    </figure>
  );
}
