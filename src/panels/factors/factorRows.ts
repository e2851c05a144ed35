/** The latent units as rows of a table: what each does to the picture, and what it tells about the factors. */
import { activeAbove, type Evaluation } from "../../training/records";

export interface FactorRow {
  /** The unit's name. */
  readonly name: string;
  readonly isDiscrete: boolean;
  /** Whether the evaluation found it in use; true before there is one. */
  readonly isActive: boolean;
  /** Where its images begin, and how many it has. */
  readonly first: number;
  readonly length: number;
  /** [factors] I(z; v) / H(v); absent before it is measured. */
  readonly information?: readonly number[];
}

/**
 * Active units first, each kind in its own order.
 *
 * @param names of the units, dimensions first
 * @param lengths how many images of a traversal each has
 * @param dimensions how many units are continuous
 */
export function factorRows(
  names: readonly string[],
  lengths: readonly number[],
  dimensions: number,
  evaluation: Pick<Evaluation, "meanVariances" | "disentanglement"> | undefined,
): FactorRow[] {
  const rows = names.map((name, unit): FactorRow => {
    const first = lengths.slice(0, unit).reduce((total, length) => total + length, 0);
    const isActive = !evaluation || evaluation.meanVariances[unit] > activeAbove;
    const information = evaluation?.disentanglement?.mutualInformation[unit];
    return { name, isDiscrete: unit >= dimensions, isActive, first, length: lengths[unit] ?? 0, information };
  });
  return [...rows.filter(({ isActive }) => isActive), ...rows.filter(({ isActive }) => !isActive)];
}

/** What is less reads 0.00. */
const visible = 0.005;

/** The row whose unit tells most about the k-th factor, the first of equals; −1 where none tells anything. */
export function mostTelling(rows: readonly Pick<FactorRow, "information">[], k: number): number {
  const shares = rows.map(({ information }) => information?.[k] ?? 0);
  const most = Math.max(0, ...shares);
  return most >= visible ? shares.indexOf(most) : -1;
}
