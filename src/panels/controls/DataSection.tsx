import { useMemo, useRef } from "react";
import type { DatasetSummary } from "../../data/dataset";
import { type Translate, useTranslate } from "../../locales/translate";
import { download, load } from "../../runs/commands";
import { useRun } from "../../runs/state";
import { unfitOptions } from "../../settings/reconcile";
import { cards } from "../../variants/registry";
import panel from "../Panel.module.css";
import { Control } from "./Control";
import styles from "./controls.module.css";
import { optionKey } from "./wording";

const downloads = ["mnist", "fashion-mnist"] as const;

/** Which data the run learns, how much of it there is, and the ways to bring one's own. */
export function DataSection() {
  const t = useTranslate();
  const files = useRef<HTMLInputElement>(null);
  const dataset = useRun((state) => state.dataset);
  const settings = useRun((state) => state.settings);
  const unfit = useMemo(() => unfitOptions(settings, "data"), [settings]);
  const fileNames = useRun((state) => state.fileNames);
  const loading = useRun((state) => state.loading);
  return (
    <>
      <Control id="data" without={fileNames ? [] : ["files"]} />
      {unfit.length > 0 && (
        <p className={styles.quiet}>{t("data.imagesOnly", { variant: cards[settings.variant].name })}</p>
      )}
      {dataset && (
        <p className={styles.quiet} data-testid="dataset">
          {t("data.counts", { train: dataset.trainCount, heldOut: dataset.heldOutCount })} · {sizeOf(dataset, t)}
          {dataset.id === "files" && fileNames && <span className={styles.fileNames}>{fileNames.join(", ")}</span>}
        </p>
      )}
      <div className={styles.bring}>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          data-testid="files"
          onChange={({ target }) => {
            load([...(target.files ?? [])]);
            target.value = "";
          }}
        />
        <button type="button" className={panel.button} onClick={() => files.current?.click()}>
          {t("data.choose")}
        </button>
        {downloads.map((id) => (
          <button
            key={id}
            type="button"
            className={panel.button}
            aria-label={t("data.download", { name: t(optionKey("data", id)) })}
            onClick={() => download(id)}
          >
            <span aria-hidden="true">↓</span> {t(optionKey("data", id))}
          </button>
        ))}
      </div>
      {loading ? (
        <label className={styles.progress}>
          {t("data.progress", { name: loading.name, share: Math.round(100 * loading.share) })}
          <progress value={loading.share} />
        </label>
      ) : (
        <p className={styles.quiet}>{t("data.drop")}</p>
      )}
    </>
  );
}

/** What one example consists of. */
function sizeOf({ kind, size, width, height, modalities: count }: DatasetSummary, t: Translate): string {
  if (kind === "points") return t("data.points", { size });
  return count > 1
    ? t("data.modalities", { count, width, height: height / count })
    : t("data.image", { width, height });
}
