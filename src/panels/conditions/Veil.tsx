import { useMemo } from "react";
import { type Conditioning, division } from "../../data/conditioning";
import type { DatasetSummary } from "../../data/dataset";
import styles from "./ConditionsPanel.module.css";

/** Covers the quadrants of an image that are not given. */
export function Veil({ dataset, settings }: { readonly dataset: DatasetSummary; readonly settings: Conditioning }) {
  const { width, height } = dataset;
  const { condition, quadrants } = settings;
  const hidden = useMemo(
    () => new Set(division(dataset, { condition, quadrants }).hidden),
    [dataset, condition, quadrants],
  );
  const [left, upper] = [Math.floor(width / 2), Math.floor(height / 2)];
  const size = {
    gridTemplateColumns: `${left}fr ${width - left}fr`,
    gridTemplateRows: `${upper}fr ${height - upper}fr`,
  };
  const corners = [0, width - 1, (height - 1) * width, height * width - 1];
  return (
    <div className={styles.veil} style={size} aria-hidden="true">
      {corners.map((corner) => (
        <i key={corner} data-hidden={hidden.has(corner)} />
      ))}
    </div>
  );
}
