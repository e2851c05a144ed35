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
  const { originals, reconstructions, samples } = useRun((state) => state.frame) ?? {};

  return (
    <Panel title={t("pictures.title")}>
      {dataset && originals && reconstructions && samples ? (
        dataset.kind === "image" ? (
          <ImagePictures dataset={dataset} originals={originals} reconstructions={reconstructions} samples={samples} />
        ) : (
          <PointPictures
            dimensions={dataset.size}
            originals={originals}
            reconstructions={reconstructions}
            samples={samples}
          />
        )
      ) : (
        <p className={panel.waiting}>{t("pictures.waiting")}</p>
      )}
    </Panel>
  );
}
