import "katex/dist/katex.css";
import { useEffect, useRef } from "react";
import { measure } from "../../charts/measure";
import { useLocale } from "../../locales/translate";
import type { TermId } from "../../objectives/objective";
import { useRunHistory } from "../../runs/history";
import { useHighlight } from "../../runs/state";
import type { PitfallId } from "../../variants/pitfalls/pitfall";
import { cards } from "../../variants/registry";
import type { VariantId } from "../../variants/variant";
import { shownTerms, termColour } from "../termLook";
import { lightingWithin, markLit } from "./marked";
import styles from "./ObjectivePanel.module.css";
import { useRendered } from "./useRendered";

/**
 * The texts that hold a value, below KaTeX's nested boxes. A text that changes its data leaves the page's structure as it
 * is, so that no style is looked for anew.
 */
function places(container: Element): [TermId, Text][] {
  return [...container.querySelectorAll<HTMLElement>("[data-value]")].map((element) => {
    let inner: Element = element;
    while (inner.firstElementChild) inner = inner.firstElementChild;
    const text = document.createTextNode("");
    inner.replaceChildren(text);
    return [element.dataset.value as TermId, text];
  });
}

export interface FormulaProps {
  readonly variant: VariantId;
  readonly pitfall: PitfallId | "none";
}

/** The objective as its paper writes it, with the newest value under each of its terms; or as it was published wrongly. */
export function Formula({ variant, pitfall }: FormulaProps) {
  const { formula } = useRendered(variant, pitfall);
  const container = useRef<HTMLDivElement>(null);
  const locale = useLocale();
  const { shown, subscribe } = useRunHistory();
  const lit = useHighlight();

  // Numbers change many times a second: they are written into the typeset text, past React.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the places belong to the formula
  useEffect(() => {
    if (!container.current) return;
    const found = places(container.current);
    const write = () => {
      const values = shown().at(-1)?.train;
      for (const [id, text] of found) text.data = measure(values?.[id], locale);
    };
    write();
    return subscribe(write);
  }, [formula, locale, shown, subscribe]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the marks belong to the formula
  useEffect(() => {
    if (!container.current) return;
    for (const term of shownTerms(cards[variant])) {
      for (const element of container.current.querySelectorAll<HTMLElement>(`[data-term="${term.id}"]`)) {
        element.style.color = termColour(term);
      }
    }
    markLit(container.current, "term", lit);
  }, [formula, variant, lit]);

  return (
    <div
      ref={container}
      className={styles.formula}
      {...lightingWithin("term")}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: typeset by the build from the project's own source
      dangerouslySetInnerHTML={{ __html: formula }}
    />
  );
}
