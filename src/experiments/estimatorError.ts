/** How the mean of `average` draws of a gradient estimator errs, relative to the exact gradient. */
export interface EstimatorError {
  /** ‖mean − exact‖/‖exact‖ over all draws. */
  readonly bias: number;
  /**
   * Its standard error √(tr Σ/draws)/‖exact‖: the root mean square that an unbiased estimator shows in place of 0, and
   * at least the standard deviation of the bias of a biased one.
   */
  readonly biasError: number;
  /** tr Σ/(average ‖exact‖²), with Σ the covariance of a single draw. */
  readonly variance: number;
  /** bias² + variance, less the bias² that noise alone shows. */
  readonly meanSquaredError: number;
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

  /**
   * Of at least two draws.
   *
   * @param average how many draws the estimate is the mean of
   */
  read(average: number): EstimatorError {
    const draws = this.#draws;
    const scale = Math.hypot(...this.#exact);
    const distance = Math.hypot(...this.#sums) / draws;
    const trace = Math.max(0, (this.#squares - draws * distance * distance) / (draws - 1));
    const bias = distance / scale;
    const biasError = Math.sqrt(trace / draws) / scale;
    const variance = trace / (average * scale * scale);
    return { bias, biasError, variance, meanSquaredError: Math.max(0, bias ** 2 - biasError ** 2) + variance };
  }
}
