import { concat, stack, type Tensor } from "@tensorflow/tfjs-core";
import { logMeanExp } from "../kernels/logMeanExp";
import { total } from "../kernels/total";
import type { ClosedPosterior, Posterior } from "./posterior";

/** A mixture of posteriors with equal weights. */
export interface Mixture extends Posterior {
  readonly components: readonly ClosedPosterior[];
}

/**
 * q(z|x) = 1/C Σ_c q_c(z|x). Samples are stratified: the c-th of M = C estimates is drawn from the c-th component, so
 * that their mean has no variance from which component is drawn. `klPerUnit` is the mean of the components', an upper
 * bound on the mixture's.
 */
export function mixture(components: readonly ClosedPosterior[]): Mixture {
  if (components.length === 1) return Object.assign(Object.create(components[0]) as ClosedPosterior, { components });
  const average = (tensors: Tensor[]) => total(tensors).div(tensors.length);
  const mean = () => average(components.map((q) => q.mean));
  return {
    components,
    get mean() {
      return mean();
    },
    get mode() {
      return mean();
    },
    sample: (noise) => {
      const rest = noise.shape.slice(1) as [number, number, number];
      return concat(components.map((q, c) => q.sample(noise.slice([c, 0, 0, 0], [1, ...rest]))));
    },
    logDensity: (z) => logMeanExp(stack(components.map((q) => q.logDensity(z))), [0]), // log 1/C Σ_c q_c
    klPerUnit: () => average(components.map((q) => q.klPerUnit())),
    detached: () => mixture(components.map((q) => q.detached())),
  };
}
