import { shapeOutline } from "../../charts/marks";
import { measure } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import styles from "./RelaxationPanel.module.css";
import { least, type Three } from "./simplex";

export interface ProbabilitiesProps {
  readonly probabilities: Three;
  /** Of the samples. */
  readonly mean: Three;
  /** The share of samples nearest to each corner. */
  readonly shares: Three;
  readonly names: readonly string[];
  readonly choose: (category: number, probability: number) => void;
}

/** For each category its probability, which a slider sets, and what the samples make of it. */
export function Probabilities({ probabilities, mean, shares, names, choose }: ProbabilitiesProps) {
  const t = useTranslate();
  const locale = useLocale();
  const quantities = [
    { name: t("relaxation.mean"), help: t("relaxation.meanHelp"), values: mean },
    { name: t("relaxation.nearest"), help: t("relaxation.nearestHelp"), values: shares },
  ];
  return (
    <ul className={styles.probabilities}>
      {probabilities.map((probability, c) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a category is its index
        <li key={c}>
          <label className={styles.probability}>
            <svg width="10" height="10" viewBox="0 0 12 12" aria-hidden="true">
              <path d={shapeOutline(c)} fill={`var(--label-${c})`} />
            </svg>
            <strong>{names[c]}</strong>
            <input
              type="range"
              min={least}
              max={1 - 2 * least}
              step={0.01}
              value={probability}
              aria-label={t("relaxation.setProbability", { category: names[c] })}
              aria-valuetext={measure(probability, locale)}
              onChange={(event) => choose(c, event.target.valueAsNumber)}
            />
            <output title={t("relaxation.probability")}>{measure(probability, locale)}</output>
          </label>
          <dl>
            {quantities.map(({ name, help, values }) => (
              <div key={name} title={help}>
                <dt>{name}</dt>
                <dd>
                  <span className={styles.bar} aria-hidden="true">
                    <i style={{ width: `${100 * values[c]}%` }} />
                    <b style={{ left: `${100 * probability}%` }} />
                  </span>
                  {measure(values[c], locale)}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
