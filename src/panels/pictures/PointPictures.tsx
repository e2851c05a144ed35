import { shapeOutline } from "../../charts/marks";
import { useTranslate } from "../../locales/translate";
import styles from "./PicturesPanel.module.css";
import { PointPairs } from "./PointPairs";

export interface PointPicturesProps {
  /** D, of which the first two are drawn. */
  readonly dimensions: number;
  /** [n, D] */
  readonly originals: Float32Array;
  readonly reconstructions: Float32Array;
  readonly samples: Float32Array;
  /** Of which distribution the samples are. */
  readonly samplesCaption: string;
}

/** Points: data joined to their reconstructions, and samples from the prior over the data. */
export function PointPictures(props: PointPicturesProps) {
  const { dimensions, originals, reconstructions, samples, samplesCaption } = props;
  const t = useTranslate();
  return (
    <div className={styles.points}>
      <figure className={styles.figure}>
        <figcaption>
          {t("pictures.pairs")}
          <MarkLegend made={t("pictures.reconstruction")} />
        </figcaption>
        <div className={styles.plot}>
          <PointPairs
            points={originals}
            partners={reconstructions}
            isJoined
            dimensions={dimensions}
            label={t("pictures.pointPairsLabel", { count: originals.length / dimensions })}
          />
        </div>
      </figure>
      <figure className={styles.figure}>
        <figcaption>
          {samplesCaption}
          <MarkLegend made={t("pictures.sample")} />
        </figcaption>
        <div className={styles.plot}>
          <PointPairs
            points={originals}
            partners={samples}
            isJoined={false}
            dimensions={dimensions}
            label={t("pictures.pointSamplesLabel", { count: samples.length / dimensions })}
          />
        </div>
      </figure>
    </div>
  );
}

/** Which marks are data and which the model has made. */
function MarkLegend({ made }: { readonly made: string }) {
  const t = useTranslate();
  return (
    <span className={styles.legend}>
      <svg width="9" height="9" viewBox="0 0 12 12" aria-hidden="true">
        <path d={shapeOutline(0)} fill="var(--ink-quiet)" />
      </svg>
      {t("pictures.original")}
      <svg width="9" height="9" viewBox="0 0 12 12" aria-hidden="true">
        <path d={shapeOutline(1)} fill="var(--generative)" />
      </svg>
      {made}
    </span>
  );
}
