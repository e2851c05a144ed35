import { useTranslate } from "../../locales/translate";
import { useRun } from "../../runs/state";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import { ImagePictures } from "./ImagePictures";
import { PointPictures } from "./PointPictures";

/** What the model makes of held-out data, and what it makes up by itself. */
export function PicturesPanel() {
  const t = useTranslate();
  const dataset = useRun((state) => state.dataset);
  const { originals, reconstructions, samples, condition } = useRun((state) => state.frame) ?? {};
  const given = useRun((state) => state.settings.condition);

  const { label, example } = condition?.picked ?? { label: 0, example: 0 };
  const caption = !condition
    ? t("pictures.samples")
    : given === "label"
      ? t("pictures.samplesOfLabel", { label })
      : t("pictures.samplesOfExample", { example: example + 1 });

  return (
    <Panel title={t("pictures.title")}>
      {dataset && originals && reconstructions && samples ? (
        dataset.kind === "image" ? (
          <ImagePictures
            dataset={dataset}
            originals={originals}
            reconstructions={reconstructions}
            samples={samples}
            samplesCaption={caption}
          />
        ) : (
          <PointPictures
            dimensions={dataset.size}
            originals={originals}
            reconstructions={reconstructions}
            samples={samples}
            samplesCaption={caption}
          />
        )
      ) : (
        <p className={panel.waiting}>{t("pictures.waiting")}</p>
      )}
    </Panel>
  );
}
