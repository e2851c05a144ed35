import { TileImage } from "../../charts/TileImage";
import type { DatasetSummary } from "../../data/dataset";
import { useTranslate } from "../../locales/translate";
import type { ExampleTrace, StepTrace } from "../../training/stepTrace";
import { adamCode } from "./adamCode";
import type { MomentId } from "./moments";
import { NumberGrid } from "./NumberGrid";
import { numberTables, termTable } from "./numberTables";
import styles from "./SlowStep.module.css";

export interface MomentFiguresProps {
  readonly id: MomentId;
  readonly trace: StepTrace;
  readonly example: ExampleTrace;
  readonly dataset: DatasetSummary;
}

/** The pictures in which a moment shows what it has, the example first. */
const pictured: readonly MomentId[] = ["example", "decode", "likelihood"];

/** What there is to see at a moment: images, numbers, code. */
export function MomentFigures({ id, trace, example, dataset }: MomentFiguresProps) {
  const t = useTranslate();
  const isImage = dataset.kind === "image";
  const title = t(`slowStep.moments.${id}.title`);
  const isBound = id === "bound" || id === "decoderBound";
  return (
    <div className={styles.figures}>
      {isImage && pictured.includes(id) && <Images dataset={dataset} example={example} isDecoded={id !== "example"} />}
      {numberTables(id, trace, example, isImage).map((table) => (
        <NumberGrid key={table.title ?? ""} table={table} label={title} />
      ))}
      {isBound && (
        <>
          <NumberGrid
            table={termTable(trace, example, [t("slowStep.columns.example"), t("slowStep.columns.batch")])}
            label={title}
          />
          {example.terms.objective === undefined && <p className={styles.left}>{t("slowStep.noMean")}</p>}
        </>
      )}
      {id === "adam" && (
        <figure className={styles.kernel}>
          <figcaption>{t("slowStep.kernel")}</figcaption>
          {adamCode.map((line) => (
            <code key={line}>{line}</code>
          ))}
        </figure>
      )}
    </div>
  );
}

interface ImagesProps {
  readonly dataset: DatasetSummary;
  readonly example: ExampleTrace;
  readonly isDecoded: boolean;
}

function Images({ dataset, example: { x, label, decoded }, isDecoded }: ImagesProps) {
  const t = useTranslate();
  const { width, height, size } = dataset;
  const count = decoded.length / size;
  const tile = { tileWidth: width, tileHeight: height, gap: 2 };
  const name = label === undefined ? t("slowStep.plainLabel") : t("slowStep.xLabel", { label });
  return (
    <div className={styles.images}>
      <figure style={{ flex: `0 1 ${isDecoded ? 56 : 96}px` }}>
        <TileImage intensities={x} columns={1} label={name} pixelated {...tile} />
        <figcaption>x</figcaption>
      </figure>
      {isDecoded && (
        <figure style={{ flex: `0 1 ${56 * count}px` }}>
          <TileImage intensities={decoded} columns={count} label={t("slowStep.decodedLabel", { count })} {...tile} />
          <figcaption>E[x|z]</figcaption>
        </figure>
      )}
    </div>
  );
}
