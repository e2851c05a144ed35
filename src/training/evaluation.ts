import { dispose, type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import type { Dataset } from "../data/dataset";
import { logMeanExp } from "../kernels/logMeanExp";
import type { LatentModel } from "../networks/latentModel";
import { onDevice } from "../networks/weights";
import { affineGaussian } from "../numeric/gaussianDensity";
import { variances } from "../numeric/variances";
import { over } from "../objectives/importanceWeighted";
import { engineOf } from "../variants/registry";
import { binarise, firstRows, gather } from "./batches";
import { drawNoise } from "./noise";
import { activeAbove, type Checkpoint, type Evaluation } from "./records";

export interface EvaluationPlan {
  readonly dataset: Dataset;
  /** The model as it was at one step; training may go on meanwhile. */
  readonly checkpoint: Checkpoint;
  /** At most so many held-out examples. */
  readonly examples: number;
  /** Importance samples of log p̂(x); the convention is 500 while training, 5000 in papers. */
  readonly samples: number;
  /** Rows decoded at once: the work between two chances to stop. */
  readonly rows: number;
}

/**
 * Measures a model on held-out data with the same yardstick for every variant: log p̂(x) = log 1/S Σ_s w_s, the bound of
 * Burda et al. with S samples, and the ELBO with a closed-form KL over the same samples. Yields the share done after each
 * piece of work, and returns the evaluation.
 */
export async function* evaluateHeldOut(plan: EvaluationPlan): AsyncGenerator<number, Evaluation> {
  const { dataset, checkpoint, samples } = plan;
  const { settings } = checkpoint;
  const engine = engineOf(settings.variant);
  const units = engine.units(settings);
  const values = heldOutValues(plan);
  const count = values.length / dataset.size;
  const perPiece = Math.max(1, Math.floor(plan.rows / samples));

  let logLikelihood = 0;
  let elbo = 0;
  let kl = 0;
  const klPerUnit = new Float64Array(units.length);
  const means: Float32Array[] = [];
  const weights = onDevice(engine.shapes(settings, dataset.size), checkpoint.weights);
  const { model } = engine.build(weights, settings);
  try {
    for (let start = 0; start < count; start += perPiece) {
      const n = Math.min(perPiece, count - start);
      const x = tensor(values.subarray(start * dataset.size, (start + n) * dataset.size), [n, dataset.size]);
      const epsilon = drawNoise([1, samples, n], engine.noise(settings), settings.seed, "evaluation", start);
      const piece = tidy(() => measurePiece(model, x, epsilon));
      const numbers = await Promise.all([piece.bounds.data(), piece.klPerUnit.data(), piece.mean.data()]);
      dispose([x, epsilon]);
      dispose(piece);

      const [bounds, kls, mean] = numbers;
      logLikelihood += bounds[0];
      elbo += bounds[1];
      kl += bounds[2];
      for (let u = 0; u < units.length; u++) klPerUnit[u] += kls[u];
      means.push(Float32Array.from(mean));
      yield (start + n) / count;
    }
  } finally {
    dispose(weights);
  }

  const meanVariances = variances(means, units);
  return {
    step: checkpoint.step,
    examples: count,
    samples,
    logLikelihood: logLikelihood / count,
    elbo: elbo / count,
    kl: kl / count,
    klPerUnit: Array.from(klPerUnit, (total) => total / count),
    meanVariances,
    activeUnits: meanVariances.filter((variance) => variance > activeAbove).length,
    ...exact(plan, values),
  };
}

/** The held-out examples as the model sees them in training: binarised once, with the same draws at every evaluation. */
function heldOutValues({ dataset, checkpoint, examples }: EvaluationPlan): Float32Array {
  const { seed, binarisation } = checkpoint.settings;
  const values = gather(dataset.heldOut, firstRows(dataset.heldOut, examples), dataset.size);
  return binarisation === "dynamic" ? binarise(values, seed, "evaluation") : values;
}

/** Sums over the piece's examples: log p̂, ELBO and KL as [3]; KL by latent unit [units]; and the means [n, D_z]. */
function measurePiece(
  model: LatentModel,
  x: Tensor,
  epsilon: Tensor,
): { bounds: Tensor; klPerUnit: Tensor; mean: Tensor } {
  const q = model.encode(x);
  const z = q.sample(epsilon); // [1, S, n, D_z]
  const reconstruction = model.decode(z).logDensity(x); // [1, S, n]
  const logW = reconstruction.add(model.logPrior(z)).sub(q.logDensity(z)); // [1, S, n]
  const kl = q.kl(); // [n]
  const logLikelihood = logMeanExp(logW, over.MK); // [n]
  const elbo = reconstruction.mean(over.MK).sub(kl); // [n]
  const bounds = logLikelihood
    .sum()
    .expandDims(0)
    .concat([elbo.sum().expandDims(0), kl.sum().expandDims(0)]);
  return { bounds, klPerUnit: q.klPerUnit().sum(0), mean: q.mean.clone() };
}

/** With an affine decoder and Gaussian noise, x itself is Gaussian: log p(x) needs no samples. */
function exact({ dataset, checkpoint }: EvaluationPlan, values: Float32Array): { exactLogLikelihood?: number } {
  const { hidden, likelihood, sigma, variant } = checkpoint.settings;
  const isGaussian = engineOf(variant).noise(checkpoint.settings).gumbel === 0;
  if (!isGaussian || hidden.length > 0 || likelihood !== "gaussian") return {};
  const { "decoder.output.kernel": kernel, "decoder.output.bias": bias } = checkpoint.weights;
  const logDensity = affineGaussian(kernel, bias, sigma);
  const count = values.length / dataset.size;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += logDensity(values.subarray(i * dataset.size, (i + 1) * dataset.size));
  return { exactLogLikelihood: sum / count };
}
