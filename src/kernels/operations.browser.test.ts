/**
 * Every operation on every backend: its value against the plain operations and a reference in float64, and its gradient
 * for each input against finite differences of that reference.
 */
import { grads, memory, type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { stream } from "../numeric/random";
import { product } from "../numeric/reductions";
import { backends, open } from "./backend.fixture";
import { effectiveSampleSize } from "./effectiveSampleSize";
import { expectClose } from "./expectClose.fixture";
import { plainly } from "./operation";
import { at, cases, type Numbers, range, sum } from "./operations.fixture";

function normals(shape: readonly number[], ...path: readonly (string | number)[]): number[] {
  return [...stream(7, ...path).fillNormal(new Float32Array(product(shape)))];
}

/** Central differences of a function of many numbers, in float64. */
function differences(f: (x: Numbers) => number, x: Numbers, h = 1e-5): number[] {
  return x.map((_, i) => {
    const shifted = (shift: number) => f(x.with(i, x[i] + shift));
    return (shifted(h) - shifted(-h)) / (2 * h);
  });
}

describe.each(backends)("on %s", (backend) => {
  beforeAll(() => open(backend));

  it.each(cases)("$name", async ({ name, shapes, fixed = [], data = (x) => x, compute, reference }) => {
    const moving = shapes.map((shape, i) => normals(shape, name, i));
    const held = fixed.map((shape, i) => normals(shape, name, "fixed", i).map((x) => Math.fround(data(x))));
    const inputs = [...shapes, ...fixed].map((shape, i) => tensor([...moving, ...held][i], [...shape]));
    const [free, constant] = [inputs.slice(0, shapes.length), inputs.slice(shapes.length)];
    const before = memory().numTensors;

    const value = tidy(() => compute(...inputs));
    const plain = plainly(() => tidy(() => compute(...inputs)));
    const expected = reference(...moving, ...held);
    expectClose(await value.data(), expected, 1e-5);
    expectClose(await value.data(), await plain.data(), 1e-5);

    const weight = normals([expected.length], name, "weight"); // of each output in the sum that is differentiated
    const weights = tensor(weight, value.shape);
    const weighted = (...parts: Tensor[]) =>
      compute(...parts, ...constant)
        .mul(weights)
        .sum();
    const slopes = grads(weighted)(free);
    // The dy of a number that nothing scales is on the host.
    const slopesOfOne = value.rank === 0 ? grads((...parts: Tensor[]) => compute(...parts, ...constant))(free) : [];
    for (const [i, slope] of slopes.entries()) {
      const total = (x: Numbers) => {
        const result = reference(...moving.with(i, x as number[]), ...held);
        return sum(result.map((each, j) => each * weight[j]));
      };
      const wanted = differences(total, moving[i]);
      expectClose(await slope.data(), wanted, 2e-4);
      const ofOne = wanted.map((each) => each / weight[0]);
      if (value.rank === 0) expectClose(await slopesOfOne[i].data(), ofOne, 2e-4);
    }
    for (const used of [value, plain, weights, ...slopes, ...slopesOfOne]) used.dispose();
    expect(memory().numTensors).toBe(before);
    for (const input of inputs) input.dispose();
  });

  it("counts effective samples", async () => {
    const [M, K, B] = [2, 3, 5];
    const rows = [M, K, B];
    const logW = normals(rows, "logW");
    const size = (terms: Numbers) => sum(terms.map(Math.exp)) ** 2 / sum(terms.map((term) => Math.exp(2 * term)));
    const perEstimate = range(M * B).map((i) => {
      const [m, b] = [Math.floor(i / B), i % B];
      return size(range(K).map((k) => logW[at(rows, m, k, b)]));
    });
    const given = tensor(logW, rows as [number, number, number]);
    expectClose(await effectiveSampleSize(given, [1]).data(), [sum(perEstimate) / (M * B)], 1e-5);
    const together = range(B).map((b) => size(range(M * K).map((j) => logW[j * B + b])));
    expectClose(await effectiveSampleSize(given, [0, 1]).data(), [sum(together) / B], 1e-5);
  });
});
