/** What one discrete latent's codes are worth as numbers: how much each is used, and for which labels. */
import { sum } from "../../numeric/reductions";
import type { Codes } from "../../training/frame";

export interface CodeRow {
  /** From 0, within its latent. */
  readonly code: number;
  /** Mean of q(code|x) over held-out data. */
  readonly usage: number;
  /** [labels] how many held-out examples of each label have this as their most probable code. */
  readonly counts: readonly number[];
  /** The label with the highest count, the first of equals; absent where no example has this code. */
  readonly majority?: number;
}

/** Where a latent's first code stands among all latents' codes. */
export function firstCode(categories: readonly number[], latent: number): number {
  return sum(categories.slice(0, latent));
}

export function codeRows(
  codes: Pick<Codes, "categories" | "usage" | "table" | "labelCount">,
  latent: number,
): CodeRow[] {
  const { categories, usage, table, labelCount } = codes;
  const first = firstCode(categories, latent);
  return Array.from({ length: categories[latent] }, (_, code): CodeRow => {
    const start = (first + code) * labelCount;
    const counts = table ? Array.from(table.subarray(start, start + labelCount)) : [];
    const highest = Math.max(0, ...counts);
    const majority = highest > 0 ? counts.indexOf(highest) : undefined;
    return { code, usage: usage[first + code], counts, majority };
  });
}

/** A label's share of the examples that have this code; 0 where none has it. */
export function rowShare({ counts }: Pick<CodeRow, "counts">, label: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total > 0 ? counts[label] / total : 0;
}

/** The share of held-out examples whose label is the majority of their code; undefined without labelled examples. */
export function purity(rows: readonly Pick<CodeRow, "counts">[]): number | undefined {
  let agreeing = 0;
  let total = 0;
  for (const { counts } of rows) {
    agreeing += Math.max(0, ...counts);
    for (const count of counts) total += count;
  }
  return total > 0 ? agreeing / total : undefined;
}
