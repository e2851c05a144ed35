import { concat, type Tensor } from "@tensorflow/tfjs-core";
import { diagonalNormal } from "../distributions/diagonalNormal";
import type { Likelihood } from "../distributions/likelihood";
import type { ClosedPosterior } from "../distributions/posterior";
import { standardNormalLogDensity } from "../kernels/normalLogDensity";
import { stopGradient } from "../kernels/stopGradient";
import type { Architecture } from "./architecture";
import { decode, decoderShapes } from "./decoder";
import { encoderShapes, normalParameters } from "./encoder";
import type { Family, LatentModel } from "./latentModel";
import { type Layers, mirrored } from "./weights";

/** The model of x given c: recognition network q(z|x, c), prior network p(z|c), generation network p(x|z, c). */
export interface GivenModel extends LatentModel {
  /** q(z|x, c), whose KL is to p(z|c) */
  encode(x: Tensor): ClosedPosterior;
  /** z [B, D_z] in units of p(z|c): the noise that `samplePrior` makes it from. */
  inPriorUnits(z: Tensor): Tensor;
  /** p(x|ŷ(c)), the baseline network's guess as a density, with M = K = 1. */
  readonly guess?: Likelihood;
}

export function isConditional(model: LatentModel): model is GivenModel {
  return "inPriorUnits" in model;
}

/** A model of x for each condition c, [B, C]. */
export type ConditionalModel = (condition: Tensor) => GivenModel;

/** Recognition, prior and generation networks of Sohn, Lee & Yan 2015, figure 1b; with a baseline network, figure 1d. */
export const conditional: Family<ConditionalModel> = {
  model: (layers, architecture) => (condition) => {
    const { activation } = architecture;
    const guess = architecture.baseline ? guessOf(layers, architecture, condition) : undefined;
    // The guess is trained to be a good one by itself, not to be a useful code for the others.
    const given = guess
      ? concat([condition, stopGradient(guess.mean()).reshape([condition.shape[0], -1])], 1)
      : condition;
    const prior = architecture.prior === "learned" ? normalParameters(layers, "prior", given, activation) : undefined; // p(z|c)
    const p = prior && diagonalNormal(prior.mean, prior.logVariance);
    return {
      encode: (x) => {
        const q = normalParameters(layers, "recognition", concat([x, condition], 1), activation);
        return diagonalNormal(q.mean, q.logVariance, prior);
      },
      decode: (z) => decode(layers, "decoder", architecture, z, given),
      logPrior: p ? p.logDensity : standardNormalLogDensity,
      samplePrior: p ? p.sample : (epsilon) => epsilon,
      inPriorUnits: p?.noise ?? ((z) => z),
      guess,
    };
  },
  shapes: ({ hidden, latentSize, baseline }, { size, condition }, widths = mirrored(hidden)) => {
    const normal = { latentSize, posterior: "diagonal" } as const;
    const given = condition + (baseline ? size : 0);
    return [
      ...encoderShapes("recognition", size + condition, widths("recognition"), normal),
      ...encoderShapes("prior", given, widths("prior"), normal),
      ...decoderShapes("decoder", latentSize + given, widths("decoder"), size),
      ...(baseline ? decoderShapes("baseline", condition, widths("baseline"), size) : []),
    ];
  },
  noise: ({ latentSize }) => ({ normal: latentSize, uniform: 0, gumbel: 0 }),
  units: ({ latentSize }) => Array<number>(latentSize).fill(1),
};

function guessOf(layers: Layers, architecture: Architecture, condition: Tensor): Likelihood {
  const [B, C] = condition.shape;
  return decode(layers, "baseline", architecture, condition.reshape([1, 1, B, C]));
}
