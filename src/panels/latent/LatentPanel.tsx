import { type CSSProperties, useCallback, useId, useMemo, useState } from "react";
import { measure } from "../../charts/measure";
import { latentRadius } from "../../charts/scale";
import { TileImage } from "../../charts/TileImage";
import { useLocale, useTranslate } from "../../locales/translate";
import { look } from "../../runs/commands";
import { useRun } from "../../runs/state";
import { dimensionName, hasLearnedPrior, latentKinds, noiseName, priorOf } from "../latentName";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import { ChosenCodes } from "./ChosenCodes";
import { DataSpace } from "./DataSpace";
import { Dimensions } from "./Dimensions";
import { LabelLegend } from "./LabelLegend";
import styles from "./LatentPanel.module.css";
import { LatentPlane } from "./LatentPlane";
import { LatentStrip } from "./LatentStrip";
import { ProbeKeys } from "./ProbeKeys";
import { type ProbePosition, ProbeSurface } from "./ProbeSurface";
import { equalProbability, linear } from "./projection";

const views = ["plane", "grid", "both"] as const;
type Shown = (typeof views)[number];

/** The latent space: where held-out data lie in it, what the decoder makes of it, and a probe to drag through it. */
export function LatentPanel() {
  const t = useTranslate();
  const locale = useLocale();
  const name = useId();
  const [shown, setShown] = useState<Shown>("both");
  const { means, meanLabels, grid, gridSize = 0, probe: decoded, originals } = useRun((state) => state.frame) ?? {};
  const dataset = useRun((state) => state.dataset);
  const settings = useRun((state) => state.settings);
  const { dimensions, probe } = useRun((state) => state.view);

  const { latentSize, variant, categories } = settings;
  const isFlat = latentSize === 1;
  const prior = priorOf(settings);
  const inPriorUnits = hasLearnedPrior(settings);
  const { isDiscrete } = latentKinds(variant);
  const radius = useMemo(() => latentRadius(means ?? []), [means]);
  const plane = useMemo(() => linear(radius), [radius]);
  const moveProbe = useCallback((position: ProbePosition) => look({ probe: position }), []);

  const names = (isFlat ? [0] : dimensions).map(inPriorUnits ? noiseName : dimensionName);
  const [horizontal, vertical = ""] = names;
  const position = names.map((dimension, i) => `${dimension} = ${measure(probe[i], locale)}`).join(", ");
  const surface = { probe, onProbe: moveProbe, isFlat };
  const axes = (
    <>
      <span className={styles.across} aria-hidden="true">
        {horizontal} →
      </span>
      {!isFlat && (
        <span className={styles.up} aria-hidden="true">
          {vertical} ↑
        </span>
      )}
    </>
  );

  const tools = (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">{t("latent.show")}</legend>
      {views.map((view) => (
        <label key={view}>
          <input type="radio" name={name} checked={shown === view} onChange={() => setShown(view)} />
          <span>{t(`latent.views.${view}`)}</span>
        </label>
      ))}
    </fieldset>
  );

  if (!dataset || !means) {
    return (
      <Panel title={t("latent.title")} tools={tools}>
        <p className={panel.waiting}>{t("latent.waiting")}</p>
      </Panel>
    );
  }

  const count = means.length / 2;
  const isImage = dataset.kind === "image";
  const shape = {
    "--shape": isImage ? (isFlat ? gridSize : 1) * (dataset.width / dataset.height) : 1,
  } as CSSProperties;
  return (
    <Panel title={t("latent.title")} tools={tools}>
      {(latentSize > 2 || isDiscrete || inPriorUnits) && (
        <div className={styles.choices}>
          {latentSize > 2 && <Dimensions latentSize={latentSize} />}
          {isDiscrete && <ChosenCodes categories={categories} />}
          {inPriorUnits && <span className={styles.note}>{t("latent.inPriorUnits")}</span>}
        </div>
      )}
      <div className={styles.stage} data-shown={shown} data-strips={isFlat && isImage}>
        <div className={styles.views}>
          {shown !== "grid" && (
            <div className={styles.view}>
              <ProbeSurface projection={plane} {...surface}>
                {isFlat ? (
                  <LatentStrip
                    means={means}
                    labels={meanLabels}
                    projection={plane}
                    radius={radius}
                    prior={prior}
                    label={t("latent.stripLabel", { count, horizontal })}
                  />
                ) : (
                  <LatentPlane
                    means={means}
                    labels={meanLabels}
                    projection={plane}
                    label={t("latent.planeLabel", { count, horizontal, vertical })}
                  />
                )}
                {axes}
              </ProbeSurface>
            </div>
          )}
          {shown !== "plane" && grid && isImage && (
            <div className={styles.view} data-row={isFlat} style={shape}>
              <ProbeSurface projection={equalProbability[prior]} {...surface}>
                <TileImage
                  intensities={grid}
                  tileWidth={dataset.width}
                  tileHeight={dataset.height}
                  columns={gridSize}
                  gap={0}
                  label={t(isFlat ? "latent.rowLabel" : "latent.gridLabel", { size: gridSize, horizontal, vertical })}
                />
              </ProbeSurface>
            </div>
          )}
          {shown !== "plane" && grid && !isImage && (
            <div className={styles.view}>
              <DataSpace
                grid={grid}
                columns={gridSize}
                dimensions={dataset.size}
                data={originals}
                probe={decoded}
                label={t(isFlat ? "latent.curveLabel" : "latent.meshLabel", { size: gridSize })}
              />
            </div>
          )}
          <aside className={styles.side} aria-label={t("latent.probe")}>
            {decoded && isImage && (
              <div className={styles.decoded} style={{ aspectRatio: dataset.width / dataset.height }}>
                <TileImage
                  intensities={decoded}
                  tileWidth={dataset.width}
                  tileHeight={dataset.height}
                  columns={1}
                  gap={0}
                  label={t("latent.probeLabel", { position })}
                  pixelated
                />
              </div>
            )}
            <dl className={styles.coordinates}>
              {names.map((dimension, i) => (
                <div key={dimension}>
                  <dt>{dimension}</dt>
                  <dd>{measure(probe[i], locale)}</dd>
                </div>
              ))}
              {decoded && !isImage && (
                <div>
                  <dt>x</dt>
                  <dd>({Array.from(decoded.subarray(0, 2), (value) => measure(value, locale)).join(", ")})</dd>
                </div>
              )}
            </dl>
            {meanLabels && dataset.labelCount > 1 && <LabelLegend count={dataset.labelCount} />}
          </aside>
        </div>
        <ProbeKeys names={names} radius={radius} probe={probe} onProbe={moveProbe} />
      </div>
    </Panel>
  );
}
