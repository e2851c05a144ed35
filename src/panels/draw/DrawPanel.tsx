import { type CSSProperties, useEffect, useMemo } from "react";
import { TileImage } from "../../charts/TileImage";
import { digitStyles } from "../../data/digitStyles";
import { useTranslate } from "../../locales/translate";
import { look } from "../../runs/commands";
import { useRun } from "../../runs/state";
import { cards } from "../../variants/registry";
import { LabelPicker } from "../conditions/LabelPicker";
import { Help } from "../controls/Help";
import { AxisSelects } from "../latent/AxisSelects";
import { dimensionName, hasLearnedPrior, latentKinds, noiseName, priorOf } from "../latentName";
import { modalityNames } from "../modalities/modalityNames";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import { PitfallMark } from "../PitfallMark";
import { CodeBars } from "./CodeBars";
import styles from "./DrawPanel.module.css";
import { inkShare, paint, seen } from "./drawing";
import { chooseModality, useDrawing } from "./drawingStore";
import { Paper } from "./Paper";
import { PenTools } from "./PenTools";
import { PosteriorPlane } from "./PosteriorPlane";
import { Reading } from "./Reading";

/** A person's own drawing: its posterior among the data's, what the decoder makes of it, and how likely it is. */
export function DrawPanel() {
  const t = useTranslate();
  const dataset = useRun((state) => state.dataset);
  const settings = useRun((state) => state.settings);
  const dimensions = useRun((state) => state.view.dimensions);
  const { drawn, originals, means, meanLabels } = useRun((state) => state.frame) ?? {};
  const { marks, radius: chosen, modality: asked } = useDrawing();

  const { variant, latentSize, categories, condition } = settings;
  const { knobs } = cards[variant];
  const parts = knobs.includes("modalities") ? (dataset?.modalities ?? 1) : 1;
  const modality = Math.min(asked, parts - 1);
  const width = dataset?.width ?? 0;
  const height = (dataset?.height ?? 0) / parts;
  const style = digitStyles[modality];
  const radius = chosen ?? style.manner.radius[0];
  const values = useMemo(
    () => (width > 0 ? paint(marks, { width, height }, style, radius) : undefined),
    [marks, width, height, style, radius],
  );
  useEffect(() => look({ drawing: values && { values, modality } }), [values, modality]);
  useEffect(() => () => look({ drawing: undefined }), []);

  if (!dataset || !originals || dataset.kind !== "image") {
    return (
      <Panel title={t("draw.title")}>
        <p className={panel.waiting}>{t("draw.waiting")}</p>
      </Panel>
    );
  }

  const size = width * height;
  const examples = Array.from({ length: originals.length / dataset.size }, (_, i) =>
    originals.subarray(i * dataset.size + modality * size, i * dataset.size + (modality + 1) * size),
  );
  // The first picture after a change may be of the drawing before it.
  const isRead = values && drawn && drawn.modality === modality && drawn.image.length === size;
  const reading = isRead ? drawn : undefined;

  const { isContinuous, isDiscrete } = latentKinds(variant);
  const isFlat = latentSize === 1;
  const names = (isFlat ? [0] : dimensions).map(hasLearnedPrior(settings) ? noiseName : dimensionName);
  const { strokes, example } = seen(marks);
  const ink = values ? Math.round(100 * inkShare(values)) : 0;
  const label = !values
    ? t("draw.blank")
    : t(example ? "draw.drawnOver" : "draw.drawn", {
        strokes: strokes.length,
        ink,
        example: (example?.example ?? 0) + 1,
      });
  const tile = { tileWidth: width, tileHeight: height, gap: 1, pixelated: true };

  const tools = (
    <>
      <PitfallMark />
      {isContinuous && latentSize > 2 && <AxisSelects latentSize={latentSize} />}
    </>
  );
  return (
    <Panel title={t("draw.title")} tools={tools}>
      <div className={styles.stage}>
        <div className={styles.views}>
          <div className={styles.desk} style={{ "--shape": width / height } as CSSProperties}>
            {parts > 1 && (
              <div className={styles.modality}>
                <label>
                  {t("draw.modality")}{" "}
                  <select value={modality} onChange={(event) => chooseModality(Number(event.target.value))}>
                    {modalityNames(dataset).map((name, d) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a modality is its index
                      <option key={d} value={d}>
                        {t(name)}
                      </option>
                    ))}
                  </select>
                </label>
                <Help name={t("draw.modality")} text={t("draw.modalityHelp")} />
              </div>
            )}
            <Paper
              key={`${width} ${height}`}
              values={values}
              width={width}
              height={height}
              radius={(radius * Math.min(width, height)) / 28}
              label={label}
            />
            <PenTools marks={marks} radius={radius} examples={examples} />
          </div>
          {isContinuous && means && (
            <figure className={styles.posterior}>
              <figcaption>
                <span>{t("draw.plane")}</span>
                <Help name={t("draw.plane")} text={t("draw.planeHelp", { samples: 100 })} />
              </figcaption>
              <div className={styles.plane}>
                <PosteriorPlane
                  means={means}
                  labels={meanLabels}
                  drawn={reading}
                  family={priorOf(settings)}
                  names={names}
                  isFlat={isFlat}
                />
              </div>
            </figure>
          )}
          <div className={styles.side}>
            {knobs.includes("condition") && condition === "label" && <LabelPicker />}
            {knobs.includes("condition") && condition === "quadrants" && (
              <p className={styles.note}>{t("draw.quadrants")}</p>
            )}
            {!reading && <p className={styles.note}>{t(values ? "draw.reading" : "draw.nothing")}</p>}
            {reading && (
              <>
                <div className={styles.pictures}>
                  <figure>
                    <TileImage
                      {...tile}
                      intensities={reading.image}
                      columns={1}
                      label={t(settings.binarisation === "dynamic" ? "draw.imageBinarised" : "draw.imageLabel")}
                    />
                    <figcaption>{t("draw.image")}</figcaption>
                  </figure>
                  <figure style={{ flexGrow: parts }}>
                    <TileImage
                      {...tile}
                      intensities={reading.reconstruction}
                      columns={parts}
                      label={t("draw.reconstructionLabel")}
                    />
                    <figcaption>{t("draw.reconstruction")}</figcaption>
                  </figure>
                </div>
                {isDiscrete && reading.codes && (
                  <figure className={styles.codes}>
                    <figcaption>
                      <span>{t("draw.codes")}</span>
                      <Help name={t("draw.codes")} text={t("draw.codesHelp")} />
                    </figcaption>
                    <CodeBars codes={reading.codes} categories={categories} />
                  </figure>
                )}
                <Reading drawn={reading} />
              </>
            )}
          </div>
        </div>
      </div>
    </Panel>
  );
}
