import { concat } from "@tensorflow/tfjs-core";
import { columns } from "../kernels/columns";
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
