/** The signal-to-noise ratio of a gradient, from replicates that are not kept. */

/** The root mean square over the entries of |mean|/deviation: Rainforth et al. 2018, equation 4. */
export interface RatioReading {
  /** With the estimates in place of the moments; 1/√R where there is no signal */
  readonly raw: number;
  /** With the square less 1/R, which is what the noise of the mean adds to it; 0 where there is no more than noise */
  readonly debiased: number;
  /** Two standard errors of the square to either side of it */
  readonly band: readonly [low: number, high: number];
  /** Standard error of the debiased ratio; 0 where that is 0 */
  readonly error: number;
  /** How many entries count: those that vary */
  readonly entries: number;
}

/** An entry that varies less than this share of its mean varies by the rounding of float32 alone. */
const rounding = 1e-6;

/** Replicates fall into so many blocks at most, one after the other, which the jackknife leaves out in turn. */
const mostBlocks = 8;

interface Block {
  count: number;
  /** Σ (g − shift) and Σ (g − shift)², [D] */
  readonly sums: Float32Array;
  readonly squares: Float32Array;
}

/**
 * Takes R replicates of a gradient with D entries one after the other, in the space of 17 of them. The error is the
 * jackknife's over blocks of replicates (Efron 1982).
 */
export class SignalRatio {
  readonly #replicates: number;
  /** The first replicate: a strong signal would cancel in a difference of sums that are not taken from near it. */
  readonly #shift: Float32Array;
  readonly #blocks: readonly Block[];
  #count = 0;

  /**
   * @param width D
   * @param replicates R, from 3
   */
  constructor(width: number, replicates: number) {
    this.#replicates = replicates;
    this.#shift = new Float32Array(width);
    this.#blocks = Array.from({ length: Math.min(mostBlocks, replicates) }, () => ({
      count: 0,
      sums: new Float32Array(width),
      squares: new Float32Array(width),
    }));
  }

  /** @param parts the entries of the next replicate, in pieces that are the same each time */
  add(parts: readonly ArrayLike<number>[]): void {
    const isFirst = this.#count === 0;
    const block = this.#blocks[Math.floor((this.#count * this.#blocks.length) / this.#replicates)];
    const shift = this.#shift;
    const { sums, squares } = block;
    let d = 0;
    for (const part of parts) {
      if (isFirst) shift.set(part, d);
      for (let i = 0; i < part.length; i++, d++) {
        const gap = part[i] - shift[d];
        sums[d] += gap;
        squares[d] += gap * gap;
      }
    }
    block.count++;
    this.#count++;
  }

  /** When all replicates are there. */
  read(): RatioReading {
    const R = this.#count;
    let entries = 0;
    let total = 0;
    /** The same without each of the blocks. */
    const totals = new Float64Array(this.#blocks.length);
    const ratios = new Float64Array(this.#blocks.length);
    for (let d = 0; d < this.#shift.length; d++) {
      let sum = 0;
      let square = 0;
      for (const { sums, squares } of this.#blocks) {
        sum += sums[d];
        square += squares[d];
      }
      this.#blocks.forEach(({ count, sums, squares }, g) => {
        ratios[g] = squaredRatio(this.#shift[d], sum - sums[d], square - squares[d], R - count);
      });
      // What varies within a single block varies too seldom to be measured.
      if (!ratios.every((ratio) => ratio < 1 / rounding ** 2)) continue;
      entries++;
      total += squaredRatio(this.#shift[d], sum, square, R);
      for (let g = 0; g < totals.length; g++) totals[g] += ratios[g];
    }
    if (entries === 0) return { raw: 0, debiased: 0, band: [0, 0], error: 0, entries };

    const signal = total / entries - 1 / R;
    const signals = totals.map((without, g) => without / entries - 1 / (R - this.#blocks[g].count));
    const centre = signals.reduce((sum, value) => sum + value, 0) / signals.length;
    const spread = signals.reduce((sum, value) => sum + (value - centre) ** 2, 0);
    const deviation = Math.sqrt(((signals.length - 1) / signals.length) * spread);
    const debiased = root(signal);
    return {
      raw: Math.sqrt(total / entries),
      debiased,
      band: [root(signal - 2 * deviation), root(signal + 2 * deviation)],
      error: debiased > 0 ? deviation / (2 * debiased) : 0,
      entries,
    };
  }
}

/** mean²/deviation² of n values from the sums of what they are more than `shift`; NaN or infinite where they do not vary. */
function squaredRatio(shift: number, sum: number, square: number, n: number): number {
  const variance = (square - sum ** 2 / n) / (n - 1);
  return (shift + sum / n) ** 2 / Math.max(variance, 0);
}

function root(square: number): number {
  return Math.sqrt(Math.max(square, 0));
}
