import { type CSSProperties, useMemo } from "react";
import { useTranslate } from "../../locales/translate";
import { evaluate } from "../../runs/commands";
import { useRun } from "../../runs/state";
import { latentKinds, unitNames } from "../latentName";
import { Panel } from "../Panel";
import panel from "../Panel.module.css";
import { FactorScores } from "./FactorScores";
import styles from "./FactorsPanel.module.css";
import { FactorTable } from "./FactorTable";
import { factorRows } from "./factorRows";

/** Data whose factors are known: what each latent unit does, and how far it stands for one factor alone. */
export function FactorsPanel() {
  const t = useTranslate();
  const settings = useRun((state) => state.settings);
  const dataset = useRun((state) => state.dataset);
  const traversals = useRun((state) => state.frame?.traversals);
  const evaluation = useRun((state) => state.evaluation);
  const evaluating = useRun((state) => state.evaluating);
  const lengths = traversals?.lengths;
  const rows = useMemo(() => {
    const dimensions = latentKinds(settings.variant).isContinuous ? settings.latentSize : 0;
    return factorRows(unitNames(settings), lengths ?? [], dimensions, evaluation);
  }, [settings, lengths, evaluation]);

  if (!dataset?.factors || !traversals) {
    return (
      <Panel title={t("factors.title")}>
        <p className={panel.waiting}>{t("factors.waiting")}</p>
      </Panel>
    );
  }

  const isRunning = evaluating !== undefined && evaluating < 1;
  const tools = (
    <button type="button" className={panel.button} disabled={isRunning} onClick={evaluate}>
      {t("actions.evaluate")}
    </button>
  );
  const columns = Math.max(...traversals.lengths);
  const shape = { "--rows": rows.length, "--shape": (columns * dataset.width) / dataset.height } as CSSProperties;
  const { disentanglement } = evaluation ?? {};
  return (
    <Panel title={t("factors.title")} tools={tools}>
      {/* biome-ignore lint/a11y/useSemanticElements: a table that scrolls, and no set of fields */}
      <div
        className={styles.stage}
        role="group"
        aria-label={t("factors.title")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <div className={styles.views} style={shape}>
          <FactorTable
            rows={rows}
            factors={dataset.factors}
            traversals={traversals}
            dataset={dataset}
            gaps={disentanglement?.migPerFactor}
          />
          {evaluation && disentanglement ? (
            <FactorScores step={evaluation.step} disentanglement={disentanglement} />
          ) : (
            <p className={styles.none}>
              {isRunning ? t("factors.measuring", { share: Math.round(100 * evaluating) }) : t("factors.none")}
            </p>
          )}
        </div>
      </div>
    </Panel>
  );
}
