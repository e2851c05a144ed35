import { dispose, type Tensor, tidy } from "@tensorflow/tfjs-core";
import type { LatentModel } from "../../networks/latentModel";
import { affineGaussian } from "../../numeric/gaussianDensity";
import { variances } from "../../numeric/variances";
import { tensorsOf } from "../deal";
import { importanceSamples } from "../importance";
import { drawNoise } from "../noise";
import { activeAbove, type Evaluation } from "../records";
import { dealtRange, type Subject } from "../subject";

/**
 * The same yardstick for every variant: log p̂(x) = log 1/S Σ_s w_s, the bound of Burda et al. with S samples, and the
 * ELBO over the same samples, with a closed-form KL where q has one; KL and activity of each latent unit.
 */
export async function* bounds(subject: Subject): AsyncGenerator<number, Partial<Evaluation>> {
  const { plan, engine, built, count } = subject;
  const { settings } = plan.checkpoint;
  const units = engine.units(settings);
  const draws = engine.draws(settings);
  const samplesOfEach = Math.ceil(plan.samples / draws);
  const perPiece = Math.max(1, Math.floor(plan.rows / plan.samples));

  let logLikelihood = 0;
  let elbo = 0;
  let kl = 0;
  const klPerUnit = new Float64Array(units.length);
  const means: Float32Array[] = [];
  for (let start = 0; start < count; start += perPiece) {
    const n = Math.min(perPiece, count - start);
    const dealt = dealtRange(subject, start, start + n);
    const layout = engine.noise(settings);
    const epsilon = drawNoise([draws, samplesOfEach, n], layout, settings.seed, "evaluation", start);
    const piece = tidy(() => measurePiece(built.given(dealt.condition), dealt.x, epsilon));
    const numbers = await Promise.all([piece.bounds.data(), piece.klPerUnit.data(), piece.mean.data()]);
    dispose([...tensorsOf(dealt), epsilon]);
    dispose(piece);

    const [sums, kls, mean] = numbers;
    logLikelihood += sums[0];
    elbo += sums[1];
    kl += sums[2];
    for (let u = 0; u < units.length; u++) klPerUnit[u] += kls[u];
    means.push(Float32Array.from(mean));
    yield (start + n) / count;
  }

  const meanVariances = variances(means, units);
  return {
    samples: draws * samplesOfEach,
    logLikelihood: logLikelihood / count,
    elbo: elbo / count,
    kl: kl / count,
    klPerUnit: Array.from(klPerUnit, (total) => total / count),
    meanVariances,
    activeUnits: meanVariances.filter((variance) => variance > activeAbove).length,
    ...exact(subject),
  };
}

/** Sums over the piece's examples: log p̂, ELBO and KL as [3]; KL by latent unit [units]; and the means [n, D_z]. */
function measurePiece(
  model: LatentModel,
  x: Tensor,
  epsilon: Tensor,
): { bounds: Tensor; klPerUnit: Tensor; mean: Tensor } {
  const { q, logLikelihood, elbo, kl } = importanceSamples(model, x, epsilon); // [n] each
  const bounds = logLikelihood
    .sum()
    .expandDims(0)
    .concat([elbo.sum().expandDims(0), kl.sum().expandDims(0)]);
  return { bounds, klPerUnit: q.klPerUnit().sum(0), mean: q.mean.clone() };
}

/** With an affine decoder and Gaussian z and noise, x itself is Gaussian: log p(x) needs no samples. */
function exact({ plan, engine, deal, values, count }: Subject): { exactLogLikelihood?: number } {
  const { settings, weights } = plan.checkpoint;
  const { uniform, gumbel } = engine.noise(settings);
  const isPlain = uniform === 0 && gumbel === 0 && deal.shape.condition === 0 && deal.shape.modalities.length === 1;
  if (!isPlain || settings.hidden.length > 0 || settings.likelihood !== "gaussian") return {};
  const { "decoder.output.kernel": kernel, "decoder.output.bias": bias } = weights;
  const logDensity = affineGaussian(kernel, bias, settings.sigma);
  const { size } = plan.dataset;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += logDensity(values.subarray(i * size, (i + 1) * size));
  return { exactLogLikelihood: sum / count };
}
