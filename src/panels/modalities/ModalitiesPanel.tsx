import type { CSSProperties } from "react";
import { Swatch } from "../../charts/Swatch";
import { TileImage } from "../../charts/TileImage";
import { useTranslate } from "../../locales/translate";
import { useRun } from "../../runs/state";
import { Help } from "../controls/Help";
import { AxisSelects } from "../latent/AxisSelects";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import { CoherenceTable } from "./CoherenceTable";
import { ExamplePicker } from "./ExamplePicker";
import { ExpertPlane } from "./ExpertPlane";
import styles from "./ModalitiesPanel.module.css";
import { ModalityMatrix } from "./ModalityMatrix";
import { modalityNames } from "./modalityNames";

/** Several modalities of one thing: what each tells of the others, where their experts lie, and how coherent they are. */
export function ModalitiesPanel() {
  const t = useTranslate();
  const dataset = useRun((state) => state.dataset);
  const { modalities, means, meanLabels, samples } = useRun((state) => state.frame) ?? {};
  const { latentSize, posterior } = useRun((state) => state.settings);
  const dimensions = useRun((state) => state.view.dimensions);

  if (!dataset || !modalities || !means || !samples) {
    return (
      <Panel title={t("modalities.title")}>
        <p className={panel.waiting}>{t("modalities.waiting")}</p>
      </Panel>
    );
  }

  const names = modalityNames(dataset).map((key) => t(key));
  const drawn = samples.length / dataset.size;
  const isFlat = latentSize === 1;
  const tools = (
    <>
      {latentSize > 2 && <AxisSelects latentSize={latentSize} />}
      <ExamplePicker count={means.length / 2} label={modalities.label} />
    </>
  );
  return (
    <Panel title={t("modalities.title")} tools={tools}>
      <div className={styles.stage}>
        <div className={styles.views} style={{ "--modalities": dataset.modalities } as CSSProperties}>
          <ModalityMatrix dataset={dataset} modalities={modalities} names={names} />
          <figure className={styles.experts}>
            <figcaption>
              <span>{t("modalities.plane")}</span>
              <Help name={t("modalities.plane")} text={t("modalities.planeHelp")} />
            </figcaption>
            <div className={styles.plane}>
              <ExpertPlane
                modalities={modalities}
                names={names}
                family={posterior === "laplace" ? "laplace" : "normal"}
                dimensions={dimensions}
                isFlat={isFlat}
                means={means}
                labels={meanLabels}
              />
            </div>
            <p className={styles.key}>
              <span>
                <Swatch colour="var(--inference)" /> {t("modalities.alone")}
              </span>
              <span>
                <i className={styles.area} aria-hidden="true" /> {t("modalities.together")}
              </span>
            </p>
          </figure>
          <div className={styles.side}>
            <figure className={styles.samples}>
              <figcaption>{t("modalities.samples")}</figcaption>
              <TileImage
                intensities={samples}
                tileWidth={dataset.width}
                tileHeight={dataset.height}
                columns={drawn}
                gap={2}
                label={t("modalities.samplesLabel", { count: drawn, modalities: names.join(", ") })}
              />
            </figure>
            <CoherenceTable names={names} isLabelled={meanLabels !== undefined} />
          </div>
        </div>
      </div>
    </Panel>
  );
}
