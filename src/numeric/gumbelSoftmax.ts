/** Samples of the relaxed categorical distribution, without tensors: for pictures of what a temperature does. */

/**
 * y_c = exp((log π_c + g_c)/τ) / Σ_k exp((log π_k + g_k)/τ) for each row of Gumbel noise (Jang et al. 2017, eq. 2;
 * Maddison et al. 2017, eq. 10): [n, categories], each row a point of the simplex. Equal noise at two temperatures
 * gives the same nearest corner.
 *
 * @param probabilities π > 0, [categories]
 * @param gumbel [n, categories]
 */
export function gumbelSoftmax(
  probabilities: readonly number[],
  gumbel: Float32Array,
  temperature: number,
): Float32Array {
  const categories = probabilities.length;
  const logits = probabilities.map(Math.log);
  const samples = new Float32Array(gumbel.length);
  for (let row = 0; row < gumbel.length; row += categories) {
    const raised = logits.map((logit, c) => (logit + gumbel[row + c]) / temperature);
    const highest = Math.max(...raised);
    const powers = raised.map((value) => Math.exp(value - highest));
    const total = powers.reduce((sum, value) => sum + value, 0);
    for (let c = 0; c < categories; c++) samples[row + c] = powers[c] / total;
  }
  return samples;
}

/** The corner of the simplex that each row is nearest to, [n]: its largest entry. */
export function nearestCorners(samples: Float32Array, categories: number): Uint8Array {
  const corners = new Uint8Array(samples.length / categories);
  for (let i = 0; i < corners.length; i++) {
    for (let c = 1; c < categories; c++) {
      if (samples[i * categories + c] > samples[i * categories + corners[i]]) corners[i] = c;
    }
  }
  return corners;
}
