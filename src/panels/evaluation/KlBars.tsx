import type { CSSProperties } from "react";
import { measure } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import { useRun } from "../../runs/state";
import { activeAbove, type Evaluation } from "../../training/records";
import { unitCeilings, unitNames } from "../latentName";
import styles from "./EvaluationPanel.module.css";

/**
 * The KL of each latent unit as a bar: full where the unit is active, hollow where it is not; a line marks the most that
 * a discrete one can have.
 */
export function KlBars({ evaluation: { klPerUnit, meanVariances } }: { readonly evaluation: Evaluation }) {
  const t = useTranslate();
  const locale = useLocale();
  const settings = useRun((state) => state.settings);
  const names = unitNames(settings);
  const ceilings = unitCeilings(settings);
  const highest = Math.max(...klPerUnit, ...ceilings.filter((most) => most !== undefined), 1e-6);
  const isNumbered = klPerUnit.length <= 12;
  return (
    <figure className={styles.figure}>
      <figcaption>
        {t("evaluation.perUnit")}
        <span className={styles.key} aria-hidden="true">
          <i data-active="true" /> {t("evaluation.active")} <i data-active="false" /> {t("evaluation.inactive")}
        </span>
      </figcaption>
      <ol className={styles.bars}>
        {klPerUnit.map((kl, i) => {
          const isActive = meanVariances[i] > activeAbove;
          const ceiling = ceilings[i];
          const text = t(ceiling === undefined ? "evaluation.barLabel" : "evaluation.ceilingLabel", {
            unit: names[i],
            kl: measure(kl, locale),
            ceiling: measure(ceiling, locale),
            state: t(isActive ? "evaluation.active" : "evaluation.inactive"),
          });
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a unit is its index
            <li key={i} title={text}>
              <span className="visually-hidden">{text}</span>
              <i
                aria-hidden="true"
                data-active={isActive}
                style={{ "--share": Math.max(kl / highest, 0) } as CSSProperties}
              />
              {ceiling !== undefined && (
                <b aria-hidden="true" style={{ "--share": ceiling / highest } as CSSProperties} />
              )}
              {isNumbered && <span aria-hidden="true">{measure(kl, locale)}</span>}
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
