import { measure } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import { activeAbove, type Evaluation } from "../../training/records";
import { dimensionName } from "../dimensionName";
import styles from "./EvaluationPanel.module.css";

/** The KL of each latent dimension as a bar: full where the dimension is active, hollow where it is not. */
export function KlBars({ evaluation: { klPerDimension, meanVariances } }: { readonly evaluation: Evaluation }) {
  const t = useTranslate();
  const locale = useLocale();
  const highest = Math.max(...klPerDimension, 1e-6);
  const isNumbered = klPerDimension.length <= 12;
  return (
    <figure className={styles.figure}>
      <figcaption>
        {t("evaluation.perDimension")}
        <span className={styles.key} aria-hidden="true">
          <i data-active="true" /> {t("evaluation.active")} <i data-active="false" /> {t("evaluation.inactive")}
        </span>
      </figcaption>
      <ol className={styles.bars}>
        {klPerDimension.map((kl, i) => {
          const isActive = meanVariances[i] > activeAbove;
          const text = t("evaluation.barLabel", {
            dimension: dimensionName(i),
            kl: measure(kl, locale),
            state: t(isActive ? "evaluation.active" : "evaluation.inactive"),
          });
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a dimension is its index
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
