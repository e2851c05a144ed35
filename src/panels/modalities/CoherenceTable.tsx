import { type CSSProperties, useId } from "react";
import { percent } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import { evaluate } from "../../runs/commands";
import { useRun } from "../../runs/state";
import { Help } from "../controls/Help";
import panel from "../Panel.module.css";
import styles from "./ModalitiesPanel.module.css";

export interface CoherenceTableProps {
  readonly names: readonly string[];
  readonly isLabelled: boolean;
}

/** How often a classifier finds the label again: from modality to modality, in joint samples, and in real data. */
export function CoherenceTable({ names, isLabelled }: CoherenceTableProps) {
  const t = useTranslate();
  const locale = useLocale();
  const id = useId();
  const evaluation = useRun((state) => state.evaluation);
  const evaluateEvery = useRun((state) => state.settings.evaluateEvery);
  const evaluating = useRun((state) => state.evaluating);

  const { step = 0, coherence } = evaluation ?? {};
  if (!coherence) {
    const isMeasuring = evaluating !== undefined && evaluating < 1;
    const state = isMeasuring
      ? t("modalities.measuring", { share: Math.round(100 * evaluating) })
      : evaluateEvery > 0
        ? t("modalities.coherenceNone", { steps: evaluateEvery })
        : t("modalities.coherenceOnDemand");
    return (
      <div className={styles.coherence}>
        <h3>{t("modalities.coherenceTitle")}</h3>
        <p>{isLabelled ? state : t("modalities.unlabelled")}</p>
        {isLabelled && !isMeasuring && (
          <button type="button" className={panel.button} onClick={evaluate}>
            {t("actions.evaluate")}
          </button>
        )}
      </div>
    );
  }

  // The names of many would be wider than their columns; experts bear the same numbers.
  const isNumbered = names.length > 2;
  const { cross, missing, accuracy, joint, examples, draws } = coherence;
  const shares = (row: readonly number[]) =>
    row.map((share, d) => (
      <td key={names[d]} style={{ "--share": share } as CSSProperties}>
        {percent(share, locale)}
      </td>
    ));
  return (
    <figure className={styles.coherence}>
      <figcaption>
        <span id={id}>{t("modalities.coherence", { step })}</span>
        <Help name={t("modalities.coherenceTitle")} text={t("modalities.coherenceHelp", { examples, draws })} />
      </figcaption>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{t("modalities.from")}</th>
            {names.map((name, d) => (
              <th key={name} scope="col" aria-label={name}>
                {isNumbered ? d + 1 : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cross.map((row, d) => (
            <tr key={names[d]}>
              <th scope="row">
                {names[d]} {isNumbered && <span aria-hidden="true">{d + 1}</span>}
              </th>
              {shares(row)}
            </tr>
          ))}
          {missing && (
            <tr>
              <th scope="row">{t("modalities.missing")}</th>
              {shares(missing)}
            </tr>
          )}
          <tr>
            <th scope="row">{t("modalities.joint")}</th>
            <td colSpan={names.length} style={{ "--share": joint } as CSSProperties}>
              {percent(joint, locale)}
            </td>
          </tr>
          <tr className={styles.real}>
            <th scope="row">{t("modalities.classifier")}</th>
            {accuracy.map((share, d) => (
              <td key={names[d]}>{percent(share, locale)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </figure>
  );
}
