import { concat, type Tensor } from "@tensorflow/tfjs-core";
import type { ClosedPosterior } from "./posterior";

/**
 * q(a|x) q(b|x): independent latents side by side, z = (a, b) along the last axis, and their noise likewise.
 *
 * @param width how many numbers a has
 */
export function sideBySide(a: ClosedPosterior, b: ClosedPosterior, width: number): ClosedPosterior {
  return {
    get mean() {
      return concat([a.mean, b.mean], -1);
    },
    get mode() {
      return concat([a.mode, b.mode], -1);
    },
    sample: (noise) => concat([a.sample(columns(noise, 0, width)), b.sample(columns(noise, width))], -1),
    logDensity: (z) => a.logDensity(columns(z, 0, width)).add(b.logDensity(columns(z, width))),
    kl: () => a.kl().add(b.kl()),
    klPerUnit: () => concat([a.klPerUnit(), b.klPerUnit()], -1),
    detached: () => sideBySide(a.detached(), b.detached(), width),
  };
}

/** Columns of the last axis, from `start` on: `count` of them, or all that are left. */
export function columns(x: Tensor, start: number, count = (x.shape.at(-1) as number) - start): Tensor {
  return x.slice([...Array<number>(x.rank - 1).fill(0), start], [...x.shape.slice(0, -1), count]);
}
