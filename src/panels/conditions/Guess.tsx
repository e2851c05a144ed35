import { TileImage } from "../../charts/TileImage";
import type { DatasetSummary } from "../../data/dataset";
import { useTranslate } from "../../locales/translate";
import type { ConditionPictures } from "../../training/frame";
import type { TrainingSettings } from "../../training/settings";
import styles from "./ConditionsPanel.module.css";

export interface GuessProps {
  readonly dataset: DatasetSummary;
  readonly pictures: ConditionPictures;
  readonly condition: TrainingSettings["condition"];
}

/** What was to be predicted, and beside it the baseline network's guess where there is one. */
export function Guess({ dataset, pictures: { picked, truth, guess }, condition }: GuessProps) {
  const t = useTranslate();
  const isLabel = condition === "label";
  // Of a label the data's mean stands among the rows already.
  if (!truth || (isLabel && !guess)) return null;
  const tile = { tileWidth: dataset.width, tileHeight: dataset.height, columns: 1, gap: 0 };
  const shape = { aspectRatio: dataset.width / dataset.height };
  const truthLabel = isLabel
    ? t("conditions.meanTruthLabel", { label: picked.label })
    : t("conditions.truthLabel", { example: picked.example + 1 });
  return (
    <div className={styles.guess}>
      <figure>
        <div style={shape}>
          <TileImage intensities={truth.mean} label={truthLabel} {...tile} />
        </div>
        <figcaption>{t(isLabel ? "conditions.meanTruth" : "conditions.truth")}</figcaption>
      </figure>
      {guess && (
        <figure>
          <div style={shape}>
            <TileImage intensities={guess} label={t("conditions.guessLabel")} {...tile} />
          </div>
          <figcaption>{t("conditions.guess")}</figcaption>
        </figure>
      )}
    </div>
  );
}
