/** What the examples of a step go through on their way to the bound, as tensors that can be read. */
import { stack, type Tensor, zeros } from "@tensorflow/tfjs-core";
import type { CategoricalPosterior } from "../distributions/categorical";
import type { Mixture } from "../distributions/mixture";
import type { ClosedPosterior, Posterior } from "../distributions/posterior";
import { columns } from "../kernels/columns";
import { total } from "../kernels/total";
import type { JointPosterior } from "../networks/jointModel";
import type { LatentModel } from "../networks/latentModel";
import { isMultimodal, type MultimodalModel } from "../networks/multimodalModel";
import { normalisedWeights, over } from "../objectives/importanceWeighted";
import { scaledLogDensity } from "../objectives/modalities";
import type { Batch } from "../objectives/objective";
import { temperatureAt } from "../objectives/schedules";
import { cards } from "../variants/registry";
import { isWeighted, samplesKl } from "./estimates";
import type { TrainingSettings } from "./settings";
import { decodedSamples, type ExampleTrace } from "./stepTrace";

/** Of each number of an example a tensor with the examples first, [B, …]. */
export type ForwardTrace = Partial<Record<Exclude<keyof ExampleTrace, "x" | "label" | "terms">, Tensor>>;

/** Call it in a tidy. */
export function forwardTrace(model: LatentModel, batch: Batch, settings: TrainingSettings): ForwardTrace {
  const { x } = batch;
  const { variant } = settings;
  const [, K, B, width] = batch.epsilon.shape as [number, number, number, number];
  // Of the samples of a product of experts, the first are the joint posterior's.
  const noise = isProduct(settings) ? batch.epsilon.slice([0, 0, 0, 0], [1, K, B, width]) : batch.epsilon;
  // Without its bound a conditional model never looks at x.
  const q = cards[variant].knobs.includes("hybrid") && settings.hybrid === 0 ? undefined : model.encode(x);
  const { latents, z } = q ? posteriorTrace(q, noise, batch.step, settings) : priorSamples(model, noise);

  const p = model.decode(z);
  const perModality = isMultimodal(model) ? modalityLikelihoods(model, x, z, settings) : [];
  const likelihood = isMultimodal(model) ? total(perModality) : p.logDensity(x); // [M, K, B]
  const [M] = noise.shape;
  const means = p.mean().reshape([M * K, B, -1]);
  return {
    ...latents,
    ...(cards[variant].knobs.includes("prior") && settings.prior === "learned" && priorTrace(model, B, width)),
    decoded: means.slice(0, Math.min(M * K, decodedSamples)).transpose([1, 0, 2]),
    logLikelihood: examplesFirst(likelihood),
    ...(isMultimodal(model) && { perModality: stack(perModality.map(examplesFirst), 1) }),
    ...(isMultimodal(model) && isProduct(settings) && expertTrace(model, batch, settings)),
    ...(q && divergenceTrace(model, q, z, likelihood, settings)),
  };
}

function isProduct({ variant }: TrainingSettings): boolean {
  return cards[variant].combination === "product";
}

/** s_d·log p(x_d|z) of each modality, [M, K, B]. */
function modalityLikelihoods(model: MultimodalModel, x: Tensor, z: Tensor, settings: TrainingSettings): Tensor[] {
  return model.split(x).map((_, d) => scaledLogDensity(model, x, z, settings.likelihoodScale, [d]));
}

/** What each expert of a product says alone, and the parts of its ELBO where that is in the bound. */
function expertTrace(model: MultimodalModel, { x, epsilon }: Batch, settings: TrainingSettings): ForwardTrace {
  const [, K, B, width] = epsilon.shape as [number, number, number, number];
  const experts = model.split(x).map((_, d) => model.encode(x, [d]) as ClosedPosterior);
  const perExpert = (of: (expert: ClosedPosterior, d: number) => Tensor) => stack(experts.map(of), 1); // [B, modalities, …]
  return {
    expertMean: perExpert((expert) => expert.mean),
    expertScale: perExpert((expert) => expert.scale?.() as Tensor),
    ...(settings.subsampled && {
      singleReconstruction: perExpert((expert, d) => {
        const z = expert.sample(epsilon.slice([1 + d, 0, 0, 0], [1, K, B, width]));
        return scaledLogDensity(model, x, z, settings.likelihoodScale, [d]).mean([0, 1]); // [B]
      }),
      singleKl: perExpert((expert) => expert.kl()),
    }),
  };
}

interface Latents {
  readonly latents: ForwardTrace;
  /** [M, K, B, D_z] */
  readonly z: Tensor;
}

function posteriorTrace(q: Posterior, noise: Tensor, step: number, settings: TrainingSettings): Latents {
  const temperature = temperatureAt(step, settings);
  const discrete = (part: CategoricalPosterior, gumbel: Tensor): Latents => {
    const z = part.relaxed(gumbel, temperature, settings.straightThrough);
    return { z, latents: { probabilities: part.mean, gumbel: examplesFirst(gumbel), y: examplesFirst(z) } };
  };
  if (!isJoint(q)) return isCategorical(q) ? discrete(q, noise) : continuousTrace(q, noise);
  const width = q.continuous.mean.shape[1] as number;
  const continuous = continuousTrace(q.continuous, columns(noise, 0, width));
  const beside = discrete(q.discrete, columns(noise, width));
  return { z: continuous.z.concat(beside.z, -1), latents: { ...continuous.latents, ...beside.latents } };
}

function continuousTrace(q: Posterior, noise: Tensor): Latents {
  const z = q.sample(noise);
  const components: readonly Posterior[] = isMixture(q) ? q.components : [q];
  const perComponent = (of: (component: Posterior) => Tensor) => stack(components.map(of), 1); // [B, C, D_z]
  return {
    z,
    latents: {
      mean: perComponent((component) => component.mean),
      scale: perComponent((component) => component.scale?.() as Tensor),
      epsilon: examplesFirst(noise),
      z: examplesFirst(z),
    },
  };
}

function priorSamples(model: LatentModel, noise: Tensor): Latents {
  const z = model.samplePrior(noise);
  return { z, latents: { epsilon: examplesFirst(noise), z: examplesFirst(z) } };
}

/** μ and σ of p(z|c), from what it makes of the noise 0 and 1. */
function priorTrace(model: LatentModel, B: number, width: number): ForwardTrace {
  const origin = zeros([1, 1, B, width]);
  const mean = model.samplePrior(origin);
  const scale = model.samplePrior(origin.add(1)).sub(mean);
  return { priorMean: mean.reshape([B, width]), priorScale: scale.reshape([B, width]) };
}

function divergenceTrace(
  model: LatentModel,
  q: Posterior,
  z: Tensor,
  likelihood: Tensor,
  settings: TrainingSettings,
): ForwardTrace {
  if (!samplesKl(settings)) {
    const components = isMixture(q) ? q.components : [q as ClosedPosterior];
    const kl = stack(components.map((component) => component.kl())).mean(0); // [B]
    return { kl, klPerUnit: q.klPerUnit() };
  }
  const logPosterior = q.logDensity(z); // [M, K, B]
  const logPrior = model.logPrior(z); // [M, K, B]
  const ratio = { logPosterior: examplesFirst(logPosterior), logPrior: examplesFirst(logPrior) };
  if (!isWeighted(settings)) return ratio;
  const logW = likelihood.sub(logPosterior.sub(logPrior));
  const isTight = settings.variant === "mmvae" && settings.bound === "tight";
  return {
    ...ratio,
    logW: examplesFirst(logW),
    weights: examplesFirst(normalisedWeights(logW, isTight ? over.MK : over.K)),
    ...(settings.variant === "piwae" && { decoderWeights: examplesFirst(normalisedWeights(logW, over.MK)) }),
  };
}

/** [M, K, B, …] → [B, M, K, …] */
function examplesFirst(x: Tensor): Tensor {
  return x.transpose(x.rank === 4 ? [2, 0, 1, 3] : [2, 0, 1]);
}

function isCategorical(q: Posterior): q is CategoricalPosterior {
  return "relaxed" in q;
}

function isJoint(q: Posterior): q is JointPosterior {
  return "discrete" in q;
}

function isMixture(q: Posterior): q is Mixture {
  return "components" in q;
}
