import { concat, dispose, grad, stack, type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import { type CategoricalPosterior, categorical } from "../../distributions/categorical";
import type { JointPosterior } from "../../networks/jointModel";
import type { LatentModel } from "../../networks/latentModel";
import { product, sum } from "../../numeric/reductions";
import { tensorsOf } from "../deal";
import { drawNoise } from "../noise";
import type { Evaluation, RelaxedGradient } from "../records";
import { dealtRange, type Subject } from "../subject";

const examples = 16;
const draws = 24;

/** From 0.1 to 5, evenly on a logarithmic scale. */
const temperatures = Array.from({ length: 8 }, (_, i) => 0.1 * 50 ** (i / 7));

/** The exact gradient decodes every corner with every example. */
const mostCorners = 256;

/** A gradient takes about three times the work of decoding. */
const costOfGradient = 3;

/** Held-out examples and their posteriors, which the gradients are taken at. */
interface Point {
  readonly model: LatentModel;
  /** [B, D] */
  readonly x: Tensor;
  /** log π: the encoder's logits up to a constant in each latent, [B, Σ n_g] */
  readonly logits: Tensor;
  /** [B, D_z] the continuous latents where there are any: at their mean, so that all variance is the relaxation's. */
  readonly beside?: Tensor;
  readonly categories: readonly number[];
}

/**
 * Mean and variance of the gradient that passes through the relaxed sample, by temperature (Jang et al. 2017, section
 * 2.2; Maddison et al. 2017, section 3.2). It is that of log p(x|y) for the encoder's logits, not for its weights: what
 * lies before the logits is the same whichever way a discrete latent is relaxed. All temperatures have the same noise.
 */
export function relaxation(subject: Subject): AsyncGenerator<number, Partial<Evaluation>> | undefined {
  return subject.engine.noise(subject.plan.checkpoint.settings).gumbel > 0 ? measure(subject) : undefined;
}

async function* measure(subject: Subject): AsyncGenerator<number, Partial<Evaluation>> {
  const { plan, built, count } = subject;
  const B = Math.min(examples, count);
  const dealt = dealtRange(subject, 0, B);
  const { seed, categories } = plan.checkpoint.settings;
  const point = pointOf(built.given(dealt.condition), dealt.x, categories);
  const { logits, beside } = point;
  const noise = { normal: 0, uniform: 0, gumbel: sum(categories) };
  const gumbel = drawNoise([1, draws, B], noise, seed, "relaxation"); // [1, R, B, Σ n_g]
  try {
    const perPiece = Math.max(1, Math.floor(plan.rows / B));
    const exact = product(categories) <= mostCorners ? await exactGradient(point, perPiece) : undefined;
    const works = temperatures.flatMap((temperature) => [
      { temperature, straightThrough: false },
      { temperature, straightThrough: true },
    ]);
    const found: RelaxedGradient[] = [];
    for (const { temperature, straightThrough } of works) {
      yield (1 + found.length) / (1 + works.length);
      const gradients = (noise: Tensor) => relaxedGradients(point, noise, temperature, straightThrough);
      const sums = await overDraws(gumbel, Math.ceil(perPiece / costOfGradient), gradients);
      found.push({ temperature, ...summary(sums, exact) });
    }
    const relaxed = found.filter((_, i) => !works[i].straightThrough);
    const straightThrough = found.filter((_, i) => works[i].straightThrough);
    yield 1;
    return { relaxation: { examples: B, draws, exact: exact && rootMeanSquare(exact), relaxed, straightThrough } };
  } finally {
    dispose([...tensorsOf(dealt), gumbel, logits, ...(beside ? [beside] : [])]);
  }
}

function pointOf(model: LatentModel, x: Tensor, categories: readonly number[]): Point {
  const [logits, beside] = tidy(() => {
    const q = model.encode(x) as CategoricalPosterior | JointPosterior;
    return "discrete" in q ? [q.discrete.logProbabilities, q.continuous.mean] : [q.logProbabilities];
  });
  return { model, x, logits, beside, categories };
}

/** log p(x|y) of y [1, R, B, Σ n_g] → [1, R, B] */
function logLikelihood({ model, x, beside }: Point, y: Tensor): Tensor {
  const [B, D] = beside?.shape ?? [];
  const continuous = beside?.reshape([1, 1, B, D]).tile([1, y.shape[1] as number, 1, 1]);
  return model.decode(continuous ? concat([continuous, y], -1) : y).logDensity(x);
}

/** ∂ log p(x|y)/∂ log π for each draw, [R, B, Σ n_g] */
function relaxedGradients(point: Point, gumbel: Tensor, temperature: number, straightThrough: boolean): Tensor {
  const { logits, categories } = point;
  const perDraw = logits
    .expandDims(0)
    .expandDims(0)
    .tile([1, gumbel.shape[1] as number, 1, 1]);
  const total = (each: Tensor) =>
    logLikelihood(point, categorical(each, categories).relaxed(gumbel, temperature, straightThrough)).sum();
  return grad(total)(perDraw).squeeze([0]);
}

/** Σ g and Σ g² over the draws, [2, B · Σ n_g], from pieces of `perPiece` draws. */
async function overDraws(
  gumbel: Tensor,
  perPiece: number,
  gradients: (noise: Tensor) => Tensor,
): Promise<Float64Array> {
  const [, R, B, codes] = gumbel.shape as [number, number, number, number];
  const sums = new Float64Array(2 * B * codes);
  for (let start = 0; start < R; start += perPiece) {
    const n = Math.min(perPiece, R - start);
    const piece = tidy(() => {
      const g = gradients(gumbel.slice([0, start, 0, 0], [1, n, B, codes]));
      return stack([g.sum(0), g.square().sum(0)]);
    });
    const values = await piece.data();
    piece.dispose();
    for (let i = 0; i < sums.length; i++) sums[i] += values[i];
  }
  return sums;
}

/**
 * ∂E[log p(x|y)]/∂ log π_c = π_c (E[log p(x|y) | y_c = 1] − E[log p(x|y)]) for each latent, by going through all
 * corners: [B · Σ n_g].
 */
async function exactGradient(point: Point, perPiece: number): Promise<Float64Array> {
  const { logits, categories } = point;
  const [B, codes] = logits.shape as [number, number];
  const corners = cornersOf(categories);
  const weighted = new Float64Array(B * codes); // Σ p(y) (log p(x|y) − baseline) y
  const total = new Float64Array(B);
  let baseline: Tensor | undefined; // any constant of an example, which keeps float32 exact
  try {
    for (let start = 0; start < corners.length; start += perPiece) {
      const part = corners.slice(start, start + perPiece);
      const [first, shares, parts] = tidy(() => {
        const y = tensor(part.flat(), [1, part.length, 1, codes]).tile([1, 1, B, 1]); // [1, C, B, Σ n_g]
        const value = logLikelihood(point, y).squeeze([0]); // [C, B]
        const first = baseline ?? value.mean(0);
        const share = y.mul(logits).sum(-1).squeeze([0]).exp().mul(value.sub(first)); // [C, B]
        return [
          first,
          share.sum(0),
          share
            .expandDims(-1)
            .mul(y.squeeze([0]))
            .sum(0),
        ];
      });
      baseline = first;
      const values = await Promise.all([shares.data(), parts.data()]);
      dispose([shares, parts]);
      for (let b = 0; b < B; b++) total[b] += values[0][b];
      for (let i = 0; i < weighted.length; i++) weighted[i] += values[1][i];
    }
    const logProbabilities = await logits.data();
    return weighted.map((value, i) => value - Math.exp(logProbabilities[i]) * total[Math.floor(i / codes)]);
  } finally {
    baseline?.dispose();
  }
}

/** Every choice of one category for each latent, one-hot side by side: [Π n_g][Σ n_g]. */
function cornersOf(categories: readonly number[]): number[][] {
  return categories.reduce<number[][]>(
    (corners, n) =>
      corners.flatMap((corner) =>
        Array.from({ length: n }, (_, code) => [
          ...corner,
          ...Array.from({ length: n }, (_, other) => Number(other === code)),
        ]),
      ),
    [[]],
  );
}

/** @param sums Σ g and Σ g² over the draws, one entry's after another's */
function summary(sums: Float64Array, exact: Float64Array | undefined): Omit<RelaxedGradient, "temperature"> {
  const entries = sums.length / 2;
  const mean = sums.subarray(0, entries).map((total) => total / draws);
  const variances = mean.map((value, i) => Math.max(0, sums[entries + i] - draws * value * value) / (draws - 1));
  const variance = variances.reduce((total, value) => total + value, 0) / entries;
  const cleared = (offset: Float64Array) => {
    // A mean of R draws is off by variance/R on average, squared, give or take √(2/entries) of it.
    const noise = variance / draws;
    const square = rootMeanSquare(offset) ** 2 - noise;
    return square > 2 * noise * Math.sqrt(2 / entries) ? Math.sqrt(square) : undefined;
  };
  return { variance, mean: cleared(mean), bias: exact && cleared(mean.map((value, i) => value - exact[i])) };
}

function rootMeanSquare(values: Float64Array): number {
  return Math.sqrt(values.reduce((total, value) => total + value * value, 0) / values.length);
}
