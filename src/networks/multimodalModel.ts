import { concat, type Tensor } from "@tensorflow/tfjs-core";
import { diagonalNormal, type NormalParameters } from "../distributions/diagonalNormal";
import type { Likelihood } from "../distributions/likelihood";
import { type Mixture, mixture } from "../distributions/mixture";
import type { ClosedPosterior, Posterior } from "../distributions/posterior";
import { productOfExperts } from "../distributions/productOfExperts";
import { columns } from "../kernels/columns";
import { total } from "../kernels/total";
import { sum } from "../numeric/reductions";
import type { Architecture } from "./architecture";
import { decode, decoderShapes } from "./decoder";
import { draws } from "./draws";
import { encode, encoderShapes, normalParameters } from "./encoder";
import type { Family, LatentModel } from "./latentModel";
import { continuousNoise, continuousPrior } from "./prior";
import { mirrored } from "./weights";

/** Several modalities of one thing, each with an encoder and a decoder of its own, over one latent space. */
export interface MultimodalModel<Q extends Posterior = Posterior> extends LatentModel {
  /** q(z|x) from the modalities that are `present`, as indices; by default from all. */
  encode(x: Tensor, present?: readonly number[]): Q;
  /** x_d [B, D_d] of each modality of x [B, D]. */
  split(x: Tensor): Tensor[];
  /** p(x_d|z) of one modality. */
  decodeModality(z: Tensor, d: number): Likelihood;
}

export function isMultimodal(model: LatentModel): model is MultimodalModel {
  return "decodeModality" in model;
}

/** The experts q(z|x_d), by modality: their networks run only when they are asked for. */
interface Experts {
  posterior(d: number): ClosedPosterior;
  parameters(d: number): NormalParameters;
}

/** How the experts of the modalities that are present become one posterior. */
interface Combination<Q extends Posterior> {
  combine(experts: Experts, present: readonly number[]): Q;
  /** How many samples of z of different origin a step needs. */
  draws(modalities: number): number;
  /** Whether experts can only be diagonal normals. */
  readonly isNormal: boolean;
}

/** q = 1/M Σ_d q(z|x_d): the mixture of experts of MMVAE (Shi et al. 2019, section 3). */
export const mixtureOfExperts = multimodal<Mixture>({
  combine: ({ posterior }, present) => mixture(present.map(posterior)),
  draws: draws.mixture,
  isNormal: false,
});

/** q ∝ p(z) Π_d q(z|x_d): the product of experts of MVAE (Wu & Goodman 2018, section 2.2). */
export const productOfModalities = multimodal<ClosedPosterior>({
  combine: ({ parameters }, present) => normal(productOfExperts(present.map(parameters), true)),
  draws: draws.product,
  isNormal: true,
});

/** A mixture of the products over every non-empty subset: MoPoE-VAE (Sutter et al. 2021, eq. 4). */
export const mixtureOfProducts = multimodal<Mixture>({
  combine: ({ parameters }, present) => {
    const experts = present.map(parameters);
    return mixture(subsets(experts).map((subset) => normal(productOfExperts(subset, false))));
  },
  draws: draws.subsets,
  isNormal: true,
});

function multimodal<Q extends Posterior>({ combine, isNormal, ...rest }: Combination<Q>): Family<MultimodalModel<Q>> {
  const fitting = (architecture: Architecture): Architecture =>
    isNormal ? { ...architecture, posterior: "diagonal" } : architecture;
  return {
    model: (layers, architecture, { modalities }) => {
      const split = (x: Tensor) => modalities.map((size, d) => columns(x, sum(modalities.slice(0, d)), size));
      const decodeModality = (z: Tensor, d: number) => decode(layers, `decoders.${d}`, architecture, z);
      return {
        split,
        decodeModality,
        encode: (x, present = [...modalities.keys()]) => {
          const parts = split(x);
          const experts: Experts = {
            posterior: (d) => encode(layers, `encoders.${d}`, parts[d], fitting(architecture)),
            parameters: (d) => normalParameters(layers, `encoders.${d}`, parts[d], architecture.activation),
          };
          return combine(experts, present);
        },
        decode: (z) =>
          independent(
            modalities.map((_, d) => decodeModality(z, d)),
            split,
          ),
        ...continuousPrior(fitting(architecture)),
      };
    },
    shapes: (architecture, { modalities }, widths = mirrored(architecture.hidden)) => [
      ...modalities.flatMap((size, d) => {
        const name = `encoders.${d}`;
        return encoderShapes(name, size, widths(name), fitting(architecture));
      }),
      ...modalities.flatMap((size, d) => {
        const name = `decoders.${d}`;
        return decoderShapes(name, architecture.latentSize, widths(name), size);
      }),
    ],
    noise: (architecture) => continuousNoise(fitting(architecture)),
    units: ({ latentSize }) => Array<number>(latentSize).fill(1),
    draws: ({ modalities }) => rest.draws(modalities),
  };
}

function normal({ mean, logVariance }: NormalParameters): ClosedPosterior {
  return diagonalNormal(mean, logVariance);
}

/** Every non-empty subset, those of one member first. */
function subsets<T>(members: readonly T[]): T[][] {
  const all = Array.from({ length: 2 ** members.length - 1 }, (_, i) => members.filter((_, d) => ((i + 1) >> d) & 1));
  return all.sort((a, b) => a.length - b.length);
}

/** p(x|z) = Π_d p(x_d|z), the modalities side by side. */
function independent(likelihoods: readonly Likelihood[], split: (x: Tensor) => Tensor[]): Likelihood {
  return {
    logDensity: (x) => {
      const parts = split(x);
      return total(likelihoods.map((p, d) => p.logDensity(parts[d])));
    },
    mean: () =>
      concat(
        likelihoods.map((p) => p.mean()),
        -1,
      ),
  };
}
