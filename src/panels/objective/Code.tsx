import { useEffect, useRef } from "react";
import { useTranslate } from "../../locales/translate";
import { useHighlight, useSpot } from "../../runs/state";
import type { PitfallId } from "../../variants/pitfalls/pitfall";
import { cards } from "../../variants/registry";
import type { VariantId } from "../../variants/variant";
import { lightingWithin, markLines, markLit } from "./marked";
import styles from "./ObjectivePanel.module.css";
import { useRendered } from "./useRendered";

/** Scrolls `container`, which is positioned, and nothing around it, so that `line` stands in its upper third, unless it is in sight. */
function bringIntoSight(container: HTMLElement, line: HTMLElement, behavior: ScrollBehavior): void {
  const top = line.offsetTop;
  const isSeen = top >= container.scrollTop && top + line.offsetHeight <= container.scrollTop + container.clientHeight;
  if (!isSeen) container.scrollTo({ top: top - container.clientHeight / 3, behavior });
}

/** How the line begins that a reader wants to see first. */
const start = /^export (const objective|const mistaken|function mistaken)\b/;

/** Of the lit lines the one to look at: the card at the top of the file names the terms too, and what computes them comes last. */
function litLine(code: HTMLElement): HTMLElement | undefined {
  const lines = [...code.querySelectorAll<HTMLElement>("[data-lit]")];
  return lines.find((line) => /\bconst\b/.test(line.textContent ?? "")) ?? lines[0];
}

export interface CodeProps {
  readonly variant: VariantId;
  readonly pitfall: PitfallId | "none";
}

/** The file that runs, the variant's own or the pitfall's, with the lines of the lit term marked, or of a slow step. */
export function Code({ variant, pitfall }: CodeProps) {
  const t = useTranslate();
  const { code } = useRendered(variant, pitfall);
  const container = useRef<HTMLPreElement>(null);
  const lit = useHighlight();
  const spot = useSpot();

  // biome-ignore lint/correctness/useExhaustiveDependencies: other code begins at its objective again
  useEffect(() => {
    const pre = container.current;
    const lines = [...(pre?.querySelectorAll<HTMLElement>(".line") ?? [])];
    const first = lines.find((line) => start.test(line.textContent ?? ""));
    if (!pre || !first) return;
    // The panel's other parts come in their time and change what is left for the code: it follows what is lit, and until
    // somebody scrolls its beginning.
    let isAtStart = true;
    const observer = new ResizeObserver(() => {
      const lit = litLine(pre);
      if (lit) bringIntoSight(pre, lit, "auto");
      else if (isAtStart) pre.scrollTop = first.offsetTop;
    });
    observer.observe(pre);
    const scrolls = ["wheel", "pointerdown", "keydown"];
    const rest = () => {
      isAtStart = false;
    };
    for (const kind of scrolls) pre.addEventListener(kind, rest, { passive: true });
    return () => {
      observer.disconnect();
      for (const kind of scrolls) pre.removeEventListener(kind, rest);
    };
  }, [code]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the marks belong to the code
  useEffect(() => {
    const pre = container.current;
    if (!pre) return;
    if (spot) markLines(pre, spot.code);
    else markLit(pre, "terms", lit);
    const line = litLine(pre);
    if (!line || pre.matches(":hover")) return;
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    bringIntoSight(pre, line, isCalm ? "auto" : "smooth");
  }, [code, lit, spot]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: code that scrolls, and no section of the page
    <pre
      ref={container}
      className={styles.code}
      role="region"
      aria-label={t("objective.codeLabel", { variant: cards[variant].name })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      {...lightingWithin("terms")}
    >
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: highlighted by the build from the project's own source */}
      <code dangerouslySetInnerHTML={{ __html: code }} />
    </pre>
  );
}
