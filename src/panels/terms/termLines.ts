/** Which lines the loss terms are, and on which chart: terms of one unit and like size share an axis. */
import type { TermId } from "../../objectives/objective";
import type { Term } from "../../variants/variant";

export interface TermLine {
  readonly term: Term;
  /** Dash pattern of the line over training batches; absent: solid. */
  readonly dash?: string;
  /** Dash pattern over held-out data. */
  readonly heldOutDash: string;
}

const chartIds = ["bounds", "costs", "samples", "ratios"] as const;

export interface TermChartSpec {
  readonly id: (typeof chartIds)[number];
  readonly unit: Term["unit"];
  readonly lines: readonly TermLine[];
}

/** Log-likelihoods and their bounds are hundreds of nats; what lies between them is a few. */
const levels: readonly TermId[] = [
  "objective",
  "inference",
  "generative",
  "reconstruction",
  "gsnn",
  "single",
  "baseline",
];

function chartOf({ id, unit }: Term): TermChartSpec["id"] {
  if (unit === "samples") return "samples";
  if (unit === "ratio") return "ratios";
  return levels.includes(id) ? "bounds" : "costs";
}

// The first line of a role on a chart is solid, as is everything over training batches unless a colour comes twice.
const dashes = [undefined, "1 3", "9 2 2 2"] as const;
const heldOutDashes = ["5 4", "2 6", "9 4 2 4"] as const;

/** The charts that have lines, with the lines that are not hidden. */
export function chartsOf(terms: readonly Term[], hidden: ReadonlySet<TermId>): TermChartSpec[] {
  return chartIds.flatMap((id) => {
    const here = terms.filter((term) => chartOf(term) === id);
    const lines = here.flatMap((term, i): TermLine[] => {
      const sameColour = here.slice(0, i).filter(({ role }) => role === term.role).length % dashes.length;
      if (hidden.has(term.id)) return [];
      return [{ term, dash: dashes[sameColour], heldOutDash: heldOutDashes[sameColour] }];
    });
    return lines.length > 0 ? [{ id, unit: lines[0].term.unit, lines }] : [];
  });
}
