import "@tensorflow/tfjs-backend-cpu";
import { setBackend, type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import "../kernels/register";
import { diagonalNormal } from "./diagonalNormal";
import { fullNormal } from "./fullNormal";
import { laplace } from "./laplace";
import type { ClosedPosterior } from "./posterior";

const [B, D] = [2, 3];

/** One of each kind, from numbers between −1 and 1. */
const kinds: Record<string, (mean: Tensor, spread: Tensor) => ClosedPosterior> = {
  "a diagonal normal": (mean, spread) => diagonalNormal(mean, spread),
  "a full normal": (mean, spread) => fullNormal(mean, spread, spread.neg()),
  "a Laplace": (mean, spread) => laplace(mean, spread.exp()),
};

const matrix = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: B * D, maxLength: B * D });
const draws = fc.array(fc.float({ min: Math.fround(-0.99), max: Math.fround(0.99), noNaN: true }), {
  minLength: 2 * B * D,
  maxLength: 2 * B * D,
});

beforeAll(async () => {
  await setBackend("cpu");
});

describe.each(Object.entries(kinds))("%s", (_, make) => {
  it("gives back the noise that a sample was made from", () => {
    fc.assert(
      fc.property(matrix, matrix, draws, (mean, spread, noise) => {
        tidy(() => {
          const q = make(tensor(mean, [B, D]), tensor(spread, [B, D]));
          const recovered = q.noise?.(q.sample(tensor(noise, [1, 2, B, D]))).dataSync();
          for (const [i, value] of noise.entries()) expect(recovered?.[i]).toBeCloseTo(value, 4);
        });
      }),
    );
  });
});
