import { concat, type Tensor } from "@tensorflow/tfjs-core";
import { type CategoricalPosterior, categorical } from "../distributions/categorical";
import { diagonalNormal } from "../distributions/diagonalNormal";
import type { ClosedPosterior } from "../distributions/posterior";
import { sideBySide } from "../distributions/sideBySide";
import { columns } from "../kernels/columns";
import { jointSample } from "../kernels/jointSample";
import { standardNormalLogDensity } from "../kernels/normalLogDensity";
import { sum } from "../numeric/reductions";
import { uniformPrior } from "./categoricalModel";
import { decode, decoderShapes } from "./decoder";
import { encoderShapes, normalParameters } from "./encoder";
import type { Family, LatentModel } from "./latentModel";
import { dense } from "./mlp";
import { mirrored } from "./weights";

/** Continuous and discrete latents from one encoder, the continuous ones first in z. */
export interface JointPosterior extends ClosedPosterior {
  readonly continuous: ClosedPosterior;
  readonly discrete: CategoricalPosterior;
  /**
   * (z, c) side by side with the discrete part relaxed: see `CategoricalPosterior.relaxed`.
   *
   * @param noise normal, then Gumbel, [M, K, B, D_z + Σ n_g]
   */
  relaxed(noise: Tensor, temperature: number, straightThrough: boolean): Tensor;
}

export interface JointModel extends LatentModel {
  encode(x: Tensor): JointPosterior;
}

/** q(z, c|x) = q(z|x) q(c|x), a diagonal normal and categoricals; the prior is N(0, I) and uniform (Dupont 2018). */
export const joint: Family<JointModel> = {
  model: (layers, architecture) => {
    const { latentSize, categories, activation } = architecture;
    const uniform = uniformPrior(categories);
    const continuousPart = (x: Tensor) => columns(x, 0, latentSize);
    const discretePart = (x: Tensor) => columns(x, latentSize);
    return {
      encode: (x) => {
        const { mean, logVariance, h } = normalParameters(layers, "encoder", x, activation);
        const continuous = diagonalNormal(mean, logVariance);
        const logits = dense(layers, "encoder.logits", h);
        const discrete = categorical(logits, categories);
        const relaxed: JointPosterior["relaxed"] = (noise, temperature, straightThrough) => {
          if (!straightThrough) return jointSample(mean, logVariance, logits, noise, categories, temperature);
          const z = continuous.sample(continuousPart(noise));
          const c = discrete.relaxed(discretePart(noise), temperature, true);
          return concat([z, c], -1);
        };
        return Object.assign(sideBySide(continuous, discrete, latentSize), { continuous, discrete, relaxed });
      },
      decode: (z) => decode(layers, "decoder", architecture, z),
      logPrior: (z) => standardNormalLogDensity(continuousPart(z)).add(uniform.logPrior(discretePart(z))),
      samplePrior: (noise) => concat([continuousPart(noise), uniform.samplePrior(discretePart(noise))], -1),
    };
  },
  shapes: ({ hidden, latentSize, categories }, { size }, widths = mirrored(hidden)) => [
    ...encoderShapes("encoder", size, widths("encoder"), { latentSize, posterior: "diagonal" }),
    { name: "encoder.logits", inputs: widths("encoder").at(-1) ?? size, outputs: sum(categories) },
    ...decoderShapes("decoder", latentSize + sum(categories), widths("decoder"), size),
  ],
  noise: ({ latentSize, categories }) => ({ normal: latentSize, uniform: 0, gumbel: sum(categories) }),
  units: ({ latentSize, categories }) => [...Array<number>(latentSize).fill(1), ...categories],
};
