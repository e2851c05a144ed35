import { measure } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import { useRun } from "../../runs/state";
import { activeAbove, type Evaluation } from "../../training/records";
import { unitNames } from "../latentName";
import styles from "./EvaluationPanel.module.css";

/** The KL of each latent unit as a bar: full where the unit is active, hollow where it is not. */
export function KlBars({ evaluation: { klPerUnit, meanVariances } }: { readonly evaluation: Evaluation }) {
  const t = useTranslate();
  const locale = useLocale();
  const settings = useRun((state) => state.settings);
  const names = unitNames(settings);
  const highest = Math.max(...klPerUnit, 1e-6);
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
          const text = t("evaluation.barLabel", {
            unit: names[i],
            kl: measure(kl, locale),
            state: t(isActive ? "evaluation.active" : "evaluation.inactive"),
          });
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a unit is its index
            <li key={i} title={text}>
              <span className="visually-hidden">{text}</span>
              <i
                aria-hidden="true"
                data-active={isActive}
                style={{ height: `${Math.max((100 * kl) / highest, 0)}%` }}
              />
              {isNumbered && <span aria-hidden="true">{measure(kl, locale)}</span>}
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
