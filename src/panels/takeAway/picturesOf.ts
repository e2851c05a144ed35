import type { Drawn } from "../../charts/picture";

export interface Picture {
  /** What a person who does not see it is told. */
  readonly label: string;
  readonly drawn: Drawn;
}

const drawings = "figure[aria-label], svg[role=img], canvas[role=img]";

/** Every picture that stands on this part of the page now, in its order. */
export function picturesOf(part: ParentNode): readonly Picture[] {
  const found = new Map<Drawn, string>();
  for (const element of part.querySelectorAll<HTMLElement | SVGElement>(drawings)) {
    const drawn = element.matches("figure") ? element.querySelector("svg") : (element as Drawn);
    const { width = 0 } = drawn?.getBoundingClientRect() ?? {};
    const label = element.getAttribute("aria-label");
    if (drawn && label && width > 0 && !found.has(drawn)) found.set(drawn, label);
  }
  return [...found].map(([drawn, label]) => ({ label, drawn }));
}
