import type { Discrete } from "./mutualInformation";
import type { RandomStream } from "./random";

/** A latent unit of each example: a real number, or where there are `categories` one of so many. */
export interface CodeUnit {
  /** [N] */
  readonly values: ArrayLike<number>;
  readonly categories?: number;
}

export interface Voting {
  /** Votes that decide which factor each unit stands for, and as many that the decisions are held against. */
  readonly votes: number;
  /** L, the examples that share one factor's value in a vote. */
  readonly samples: number;
}

/**
 * The FactorVAE score of Kim & Mnih 2018, "Disentangling by Factorising", section 4. A vote holds one factor k at a value,
 * draws L examples that have it, and falls on the unit that varies least among them, relative to how it varies over all
 * examples. Each unit then stands for the factor of most of its votes; the score is the share of new votes that agree.
 *
 * Discrete units vary as their metric for them has it: by how often two examples differ. Units that never vary are left
 * out; the score of a code without any other is that of a guess, 1/F.
 */
export function factorScore(
  units: readonly CodeUnit[],
  factors: readonly Discrete[],
  random: RandomStream,
  { votes, samples }: Voting,
): number {
  const everywhere = units.map((unit) => spread(unit, allRows(unit.values.length)));
  const varying = units.map((unit, j) => ({ unit, whole: everywhere[j] })).filter(({ whole }) => whole > 0);
  if (varying.length === 0) return 1 / factors.length;

  const groups = factors.map(rowsByValue);
  const rows = new Uint32Array(samples);
  const vote = () => {
    const factor = random.integer(factors.length);
    const alike = groups[factor][random.integer(groups[factor].length)];
    for (let i = 0; i < samples; i++) rows[i] = alike[random.integer(alike.length)];
    const spreads = varying.map(({ unit, whole }) => spread(unit, rows) / whole);
    return { factor, unit: spreads.indexOf(Math.min(...spreads)) };
  };

  const counts = varying.map(() => new Uint32Array(factors.length));
  for (let i = 0; i < votes; i++) {
    const { factor, unit } = vote();
    counts[unit][factor]++;
  }
  const majority = counts.map((of) => of.indexOf(Math.max(...of)));
  let agreeing = 0;
  for (let i = 0; i < votes; i++) {
    const { factor, unit } = vote();
    if (majority[unit] === factor) agreeing++;
  }
  return agreeing / votes;
}

function allRows(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, i) => i);
}

/** The rows of each value that occurs. */
function rowsByValue({ values, count }: Discrete): number[][] {
  const rows = Array.from({ length: count }, (): number[] => []);
  for (let i = 0; i < values.length; i++) rows[values[i]].push(i);
  return rows.filter((each) => each.length > 0);
}

/** How much a unit varies among these rows: its variance, or the probability that two of them differ. */
function spread({ values, categories }: CodeUnit, rows: Uint32Array): number {
  if (categories !== undefined) {
    const counts = new Float64Array(categories);
    for (const row of rows) counts[values[row]]++;
    return 1 - counts.reduce((total, n) => total + (n / rows.length) ** 2, 0);
  }
  // From the first row on, so that a constant varies by exactly nothing.
  const origin = values[rows[0]];
  let mean = 0;
  for (const row of rows) mean += (values[row] - origin) / rows.length;
  let variance = 0;
  for (const row of rows) variance += (values[row] - origin - mean) ** 2 / rows.length;
  return variance;
}
