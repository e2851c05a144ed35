import { measure } from "../../charts/measure";
import { Swatch } from "../../charts/Swatch";
import { useLocale, useTranslate } from "../../locales/translate";
import type { TermId } from "../../objectives/objective";
import { useHighlight } from "../../runs/state";
import type { StepRecord } from "../../training/records";
import type { Term } from "../../variants/variant";
import { lighting, termColour, termSymbols } from "../termLook";
import styles from "./TermsPanel.module.css";
import { chartsOf } from "./termLines";

export interface TermLegendProps {
  readonly terms: readonly Term[];
  readonly hidden: ReadonlySet<TermId>;
  readonly toggle: (id: TermId) => void;
  readonly latest: StepRecord | undefined;
}

const nothingHidden: ReadonlySet<TermId> = new Set();

/** One button a term: its line, its name, its value; it shows or hides its lines and lights the term. */
export function TermLegend({ terms, hidden, toggle, latest }: TermLegendProps) {
  const t = useTranslate();
  const locale = useLocale();
  const lit = useHighlight();
  const lines = chartsOf(terms, nothingHidden).flatMap((chart) => chart.lines);

  return (
    <div className={styles.legend}>
      {lines.map(({ term, dash }) => {
        const train = measure(latest?.train[term.id], locale);
        const name = t(`terms.names.${term.id}`);
        return (
          <button
            key={term.id}
            type="button"
            className={styles.entry}
            data-lit={lit === term.id}
            data-term={term.id}
            aria-pressed={!hidden.has(term.id)}
            title={t("terms.toggle", { name })}
            onClick={() => toggle(term.id)}
            {...lighting(term.id)}
          >
            <Swatch colour={termColour(term)} dash={dash} />
            <span className={styles.name}>{name}</span>
            <span className={styles.symbol} aria-hidden="true">
              {termSymbols[term.id]}
            </span>
            <b>{train}</b>
          </button>
        );
      })}
      <span className={styles.key}>
        <Swatch colour="var(--ink-quiet)" /> {t("terms.train")}
        <Swatch colour="var(--ink-quiet)" dash="5 4" /> {t("terms.heldOut")}
      </span>
    </div>
  );
}
