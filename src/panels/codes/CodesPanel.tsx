import { type CSSProperties, useMemo, useState } from "react";
import { useTranslate } from "../../locales/translate";
import { useRun } from "../../runs/state";
import { discreteName } from "../latentName";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import { CodePoints } from "./CodePoints";
import styles from "./CodesPanel.module.css";
import { CodesTable } from "./CodesTable";
import { codeRows } from "./codeRows";
import { LabelTable } from "./LabelTable";

/** Discrete latents: what each code decodes to, how much it is used, and which labels it gathers. */
export function CodesPanel() {
  const t = useTranslate();
  const [asked, setAsked] = useState(0);
  const dataset = useRun((state) => state.dataset);
  const { codes, originals } = useRun((state) => state.frame) ?? {};
  const latent = codes ? Math.min(asked, codes.categories.length - 1) : 0;
  const rows = useMemo(() => (codes ? codeRows(codes, latent) : []), [codes, latent]);

  if (!dataset || !codes) {
    return (
      <Panel title={t("codes.title")}>
        <p className={panel.waiting}>{t("codes.waiting")}</p>
      </Panel>
    );
  }

  const tools = codes.categories.length > 1 && (
    <label>
      {t("codes.latent")}{" "}
      <select value={latent} onChange={(event) => setAsked(Number(event.target.value))}>
        {codes.categories.map((_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a latent is its index
          <option key={i} value={i}>
            {discreteName(i)}
          </option>
        ))}
      </select>
    </label>
  );
  const isImage = dataset.kind === "image";
  const shape = {
    "--rows": rows.length,
    "--shape": isImage ? (codes.columns * dataset.width) / dataset.height : 0,
  } as CSSProperties;
  return (
    <Panel title={t("codes.title")} tools={tools}>
      <div className={styles.stage}>
        <div className={styles.views} style={shape}>
          {!isImage && originals && (
            <CodePoints codes={codes} latent={latent} dimensions={dataset.size} originals={originals} />
          )}
          <CodesTable codes={codes} latent={latent} rows={rows} dataset={dataset} />
          {codes.table && codes.labelCount > 1 && <LabelTable latent={latent} rows={rows} />}
        </div>
      </div>
    </Panel>
  );
}
