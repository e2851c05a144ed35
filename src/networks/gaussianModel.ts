import type { Tensor } from "@tensorflow/tfjs-core";
import type { ClosedPosterior } from "../distributions/posterior";
import { decode, decoderShapes } from "./decoder";
import { encode, encoderShapes } from "./encoder";
import type { Family, LatentModel } from "./latentModel";
import { continuousNoise, continuousPrior } from "./prior";
import { mirrored } from "./weights";

/** A latent variable model of continuous latents. */
export interface GaussianModel extends LatentModel {
  encode(x: Tensor): ClosedPosterior;
}

/** A Gaussian posterior and the prior N(0, I), or a Laplace posterior and the prior Laplace(0, 1). */
export const gaussian: Family<GaussianModel> = {
  model: (layers, architecture) => ({
    encode: (x) => encode(layers, "encoder", x, architecture),
    decode: (z) => decode(layers, "decoder", architecture, z),
    ...continuousPrior(architecture),
  }),
  shapes: (architecture, { size }, widths = mirrored(architecture.hidden)) => [
    ...encoderShapes("encoder", size, widths("encoder"), architecture),
    ...decoderShapes("decoder", architecture.latentSize, widths("decoder"), size),
  ],
  noise: continuousNoise,
  units: ({ latentSize }) => Array<number>(latentSize).fill(1),
};
