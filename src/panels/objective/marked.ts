import { type TermId, termIds } from "../../objectives/objective";
import { light } from "../../runs/state";

function isTerm(id: string | undefined): id is TermId {
  return (termIds as readonly (string | undefined)[]).includes(id);
}

/** The first term that the nearest marked element around `target` names. */
function termAround(target: EventTarget, attribute: "term" | "terms"): TermId | undefined {
  const marked = target instanceof Element ? target.closest<HTMLElement>(`[data-${attribute}]`) : null;
  const id = marked?.dataset[attribute]?.split(" ")[0];
  return isTerm(id) ? id : undefined;
}

/** Handlers for a container of rendered HTML: pointing at a marked element lights its term. */
export function lightingWithin(attribute: "term" | "terms") {
  return {
    onPointerOver: ({ target }: { readonly target: EventTarget }) => light(termAround(target, attribute)),
    onPointerLeave: () => light(undefined),
  };
}

/** Marks the elements of `term` inside of `container` as lit, and no others; returns them in their order. */
export function markLit(container: Element, attribute: "term" | "terms", term: TermId | undefined): HTMLElement[] {
  const named = [...container.querySelectorAll<HTMLElement>(`[data-${attribute}]`)];
  const lit = named.filter((element) => element.dataset[attribute]?.split(" ").some((id) => id === term));
  for (const element of named) element.toggleAttribute("data-lit", lit.includes(element));
  return lit;
}

/** Marks the lines of code that contain this, and no others; returns them in their order. */
export function markLines(container: Element, contained: RegExp | undefined): HTMLElement[] {
  const lines = [...container.querySelectorAll<HTMLElement>(".line")];
  const lit = lines.filter((line) => contained?.test(line.textContent ?? ""));
  for (const line of lines) line.toggleAttribute("data-lit", lit.includes(line));
  return lit;
}
