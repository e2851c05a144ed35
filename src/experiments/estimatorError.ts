/** How a gradient estimator errs, relative to the exact gradient. */
export interface EstimatorError {
  /** ‖mean − exact‖/‖exact‖ over the draws. */
  readonly bias: number;
  /**
   * Its standard error √(tr Σ/draws)/‖exact‖: the root mean square that an unbiased estimator shows in place of 0, and
   * at least the standard deviation of the bias of a biased one.
   */
  readonly biasError: number;
  /** tr Σ/‖exact‖², with Σ the covariance of a single draw. */
  readonly variance: number;
}

/** The errors of an estimator, gathered draw by draw. */
export class ErrorTally {
  readonly #exact: Float64Array;
  readonly #sums: Float64Array;
  #squares = 0;
  #draws = 0;

  /** @param exact the gradient that is estimated, [n], not 0 */
  constructor(exact: Float64Array) {
    this.#exact = exact;
    this.#sums = new Float64Array(exact.length);
  }

  /** @param gradient one draw, [n] */
  add(gradient: Float64Array): void {
    for (let c = 0; c < gradient.length; c++) {
      const difference = gradient[c] - this.#exact[c];
      this.#sums[c] += difference;
      this.#squares += difference * difference;
    }
    this.#draws++;
  }

  /** Of at least two draws. */
  read(): EstimatorError {
    const draws = this.#draws;
    const scale = Math.hypot(...this.#exact);
    const bias = Math.hypot(...this.#sums) / draws;
    const trace = Math.max(0, (this.#squares - draws * bias * bias) / (draws - 1));
    return { bias: bias / scale, biasError: Math.sqrt(trace / draws) / scale, variance: trace / (scale * scale) };
  }
}
