import { measure } from "../../charts/measure";
import { useLocale, useTranslate } from "../../locales/translate";
import { useHistory } from "../../runs/history";
import { light, useHighlight } from "../../runs/state";
import { cards } from "../../variants/registry";
import type { VariantId } from "../../variants/variant";
import { lighting, shownTerms, termColour, termSymbols } from "../termLook";
import styles from "./ObjectivePanel.module.css";

/** What the letters of the formula mean, and how much of it there is now. */
export function TermValues({ variant }: { readonly variant: VariantId }) {
  const t = useTranslate();
  const locale = useLocale();
  const lit = useHighlight();
  const records = useHistory();
  const latest = records[records.length - 1]?.train;

  return (
    <ul className={styles.terms} aria-label={t("objective.terms")}>
      {shownTerms(cards[variant]).map((term) => (
        <li key={term.id}>
          <button
            type="button"
            className={styles.term}
            data-lit={lit === term.id}
            data-role={term.role}
            onClick={() => light(term.id)}
            {...lighting(term.id)}
          >
            <span className={styles.symbol} style={{ color: termColour(term) }}>
              {termSymbols[term.id]}
            </span>
            <span>{t(`terms.names.${term.id}`)}</span>
            <b>{measure(latest?.[term.id], locale)}</b>
            <span className={styles.unit}>{t(`units.${term.unit}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
