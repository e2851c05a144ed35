import { useId } from "react";
import { TileImage } from "../../charts/TileImage";
import type { DatasetSummary } from "../../data/dataset";
import { useTranslate } from "../../locales/translate";
import { change, look } from "../../runs/commands";
import { useRun } from "../../runs/state";
import type { Settings } from "../../settings/table";
import type { ConditionPictures } from "../../training/frame";
import { Confirm } from "../controls/Confirm";
import panel from "../Panel.module.css";
import styles from "./ConditionsPanel.module.css";
import { Veil } from "./Veil";

const counts = [1, 2, 3];

export interface QuadrantPickerProps {
  readonly dataset: DatasetSummary | undefined;
  readonly settings: Settings;
  readonly pictures: ConditionPictures | undefined;
}

/** How many quadrants are given, and the held-out example whose they are, with the others veiled. */
export function QuadrantPicker({ dataset, settings, pictures }: QuadrantPickerProps) {
  const t = useTranslate();
  const name = useId();
  const asked = useRun(({ proposal }) => (proposal?.id === "quadrants" ? proposal.value : settings.quadrants));
  return (
    <>
      <fieldset className={styles.quadrants}>
        <legend>
          {t("conditions.quadrants")}
          <small title={t("controls.anewHelp")}>{t("controls.anew")}</small>
        </legend>
        <div className={styles.segments}>
          {counts.map((count) => (
            <label key={count}>
              <input type="radio" name={name} checked={count === asked} onChange={() => change("quadrants", count)} />
              <span>{count}</span>
            </label>
          ))}
        </div>
        <div className={styles.question}>
          <Confirm id="quadrants" />
        </div>
      </fieldset>
      {dataset && pictures && <Example dataset={dataset} settings={settings} pictures={pictures} />}
    </>
  );
}

interface ExampleProps extends QuadrantPickerProps {
  readonly dataset: DatasetSummary;
  readonly pictures: ConditionPictures;
}

function Example({ dataset, settings, pictures: { picked, examples, truth } }: ExampleProps) {
  const t = useTranslate();
  const { width, height } = dataset;
  const example = picked.example + 1;
  const go = (by: 1 | -1) => look({ picked: { ...picked, example: (picked.example + by + examples) % examples } });
  return (
    <div className={styles.example}>
      <div className={styles.veiled} style={{ aspectRatio: width / height }}>
        <TileImage
          intensities={truth?.samples ?? []}
          tileWidth={width}
          tileHeight={height}
          columns={1}
          gap={0}
          label={t("conditions.givenLabel", { example, quadrants: settings.quadrants })}
          pixelated
        />
        <Veil dataset={dataset} settings={settings} />
      </div>
      <fieldset className={styles.steps}>
        <legend className="visually-hidden">{t("conditions.example")}</legend>
        <button type="button" className={panel.button} aria-label={t("conditions.previous")} onClick={() => go(-1)}>
          ‹
        </button>
        <span aria-live="polite">{t("conditions.place", { example, count: examples })}</span>
        <button type="button" className={panel.button} aria-label={t("conditions.next")} onClick={() => go(1)}>
          ›
        </button>
      </fieldset>
    </div>
  );
}
