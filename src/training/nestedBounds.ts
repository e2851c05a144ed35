import { dispose, tidy } from "@tensorflow/tfjs-core";
import { logMeanExp } from "../numeric/logMeanExp";
import { sum } from "../numeric/reductions";
import { samplesOf } from "../objectives/importanceWeighted";
import { tensorsOf } from "./deal";
import type { BoundChoice, BoundPoint, ModelProgress } from "./modelExperiments";
import { drawNoise } from "./noise";
import { rowsAtOnce } from "./parts";
import { dealtRange, type SubjectPlan, subjectOf } from "./subject";

export interface BoundPlan extends SubjectPlan {
  readonly choice: BoundChoice;
}

/**
 * The bounds of K samples (Burda et al. 2016, equation 8) for several K, as estimates of the log p(x) of held-out
 * examples. All are from the same S weights of an example, S the largest K: a bound is the mean over S/K groups of log 1/K
 * Σ w. Yields after each piece of work; whoever stops it early calls `return`.
 */
export async function* nestedBounds(plan: BoundPlan): AsyncGenerator<ModelProgress<BoundPoint>, readonly BoundPoint[]> {
  const { choice, checkpoint, dataset } = plan;
  const { settings } = checkpoint;
  const subject = subjectOf(plan);
  const { engine, built, layers, count } = subject;
  const origins = engine.draws(settings);
  const samplesOfEach = Math.ceil(Math.max(...choice.K) / origins);
  const S = origins * samplesOfEach;
  const rows = rowsAtOnce(settings, dataset.size);
  const perGroup = Math.max(1, Math.floor(rows / S));
  /** [K][examples so far] */
  const bounds: number[][] = choice.K.map(() => []);
  try {
    for (let start = 0; start < count; start += perGroup) {
      const n = Math.min(perGroup, count - start);
      const perPiece = Math.max(1, Math.floor(rows / (n * origins)));
      const logW = Array.from({ length: n }, () => new Float64Array(S));
      const dealt = dealtRange(subject, start, start + n);
      try {
        for (let from = 0; from < samplesOfEach; from += perPiece) {
          const m = Math.min(perPiece, samplesOfEach - from);
          const path = ["nested-bounds", start, from];
          const epsilon = drawNoise([origins, m, n], engine.noise(settings), settings.seed, ...path);
          const piece = tidy(
            // Samples of different origin in turn, so that each group has its part of all: [m, M, n]
            () => samplesOf(built.given(dealt.condition), { ...dealt, epsilon, step: 0 }).logW.transpose([1, 0, 2]),
          );
          epsilon.dispose();
          const values = await piece.data();
          piece.dispose();
          for (let i = 0; i < values.length; i++) logW[i % n][from * origins + Math.floor(i / n)] = values[i];
          yield { share: (start + (n * (from + m)) / samplesOfEach) / count, points: pointsOf(choice.K, bounds) };
        }
      } finally {
        dispose(tensorsOf(dealt));
      }
      for (const [i, K] of choice.K.entries()) bounds[i].push(...logW.map((weights) => boundOf(weights, K)));
    }
  } finally {
    dispose(layers);
  }
  return pointsOf(choice.K, bounds);
}

/** The mean over groups of K weights; what is left over is not used. */
function boundOf(logW: Float64Array, K: number): number {
  const groups = Math.floor(logW.length / K);
  let total = 0;
  for (let g = 0; g < groups; g++) total += logMeanExp(logW.subarray(g * K, (g + 1) * K));
  return total / groups;
}

/** @param bounds [K][examples so far] */
function pointsOf(K: readonly number[], bounds: readonly (readonly number[])[]): BoundPoint[] {
  const best = bounds[bounds.length - 1];
  if (best.length === 0) return [];
  return bounds.map((values, i) => {
    const { mean, error } = meanOf(values);
    const { mean: gap, error: gapError } = meanOf(values.map((value, e) => best[e] - value));
    return { K: K[i], examples: values.length, mean, error, gap, gapError };
  });
}

/** With its standard error, which a single value leaves unknown: 0. */
function meanOf(values: readonly number[]): { readonly mean: number; readonly error: number } {
  const n = values.length;
  const mean = sum(values) / n;
  const squares = sum(values.map((value) => (value - mean) ** 2));
  return { mean, error: n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0 };
}
