/** What can be measured on a model at rest, and what comes of it: plain records, which the page reads too. */
import type { RatioReading } from "../numeric/signalRatio";
import { cards } from "../variants/registry";
import type { VariantId } from "../variants/variant";

export interface GradientChoice {
  /** Samples in one estimate of the bound, at the first M */
  readonly K: readonly number[];
  /** Estimates averaged in one gradient, at the first K */
  readonly M: readonly number[];
  /** R: how often the noise of each gradient is drawn */
  readonly replicates: number;
  /** Held-out examples in the batch, at most */
  readonly examples: number;
}

/** Signal-to-noise ratios of the gradient of one bound. */
export interface GradientPoint {
  readonly K: number;
  readonly M: number;
  /** Of the encoder's weights */
  readonly inference: RatioReading;
  /** Of all others */
  readonly generative: RatioReading;
}

export interface BoundChoice {
  /** Ascending. The largest is how many samples are drawn for each example. */
  readonly K: readonly number[];
  /** Held-out examples, at most */
  readonly examples: number;
}

/** The bound of K samples as an estimate of log p(x), nats per example. */
export interface BoundPoint {
  readonly K: number;
  /** How many examples it averages over so far */
  readonly examples: number;
  readonly mean: number;
  /** Standard error of the mean over examples */
  readonly error: number;
  /** How far it is below the bound of the largest K, on the same examples and samples */
  readonly gap: number;
  /** Standard error of that; 0 for the largest K */
  readonly gapError: number;
}

export interface ModelExperiments {
  readonly gradients: { readonly choice: GradientChoice; readonly point: GradientPoint };
  readonly bounds: { readonly choice: BoundChoice; readonly point: BoundPoint };
}
export type ModelExperimentId = keyof ModelExperiments;

/** What an experiment finds, one value of K or M a point. */
export type ModelPoint<Id extends ModelExperimentId = ModelExperimentId> = ModelExperiments[Id]["point"];

/** One of the experiments with what it is asked for. */
export type ModelOrder<Id extends ModelExperimentId = ModelExperimentId> = {
  readonly [Each in Id]: { readonly id: Each; readonly choice: ModelExperiments[Each]["choice"] };
}[Id];

export interface ModelProgress<Point> {
  /** 0…1 */
  readonly share: number;
  /** Those that are finished, or all as far as they are known. */
  readonly points: readonly Point[];
}

/**
 * Which bound's gradient is measured: the variant's own where its samples stand inside a logarithm, else that of IWAE on
 * its networks. None where latents are discrete, whose gradients pass through a relaxation, or modalities share them.
 */
export function measuredBound(variant: VariantId): "own" | "iwae" | undefined {
  const { knobs } = cards[variant];
  if (knobs.includes("categories") || knobs.includes("modalities")) return undefined;
  return knobs.includes("estimator") ? "own" : "iwae";
}

/** Every K at the first M, then every other M at the first K. */
export function gradientCells({ K, M }: GradientChoice): readonly { readonly K: number; readonly M: number }[] {
  return [...K.map((k) => ({ K: k, M: M[0] })), ...M.slice(1).map((m) => ({ K: K[0], M: m }))];
}
