/** Every kernel against the plain operations or a reference in float64, and its gradient against finite differences. */
import { grad, grads, matMul, memory, type Tensor, tensor, tidy, variable } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { stream } from "../numeric/random";
import { adamStep } from "./adam";
import { backends, open } from "./backend.fixture";
import { bernoulliLogLikelihood } from "./bernoulliLogLikelihood";
import { dense } from "./dense";
import { logMeanExp } from "./logMeanExp";
import { stopGradient } from "./stopGradient";

function normals(size: number, name: string): Float32Array {
  const values = new Float32Array(size);
  stream(7, name).fillNormal(values);
  return values;
}

/** Central differences of a function of many numbers, in float64. */
function differences(f: (x: number[]) => number, x: ArrayLike<number>, h = 1e-5): number[] {
  return Array.from(x, (_, i) => {
    const at = (shift: number) => f(Array.from(x, (value, j) => (j === i ? value + shift : value)));
    return (at(h) - at(-h)) / (2 * h);
  });
}

function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): void {
  expect(actual.length).toBe(expected.length);
  const scale = Math.max(1, ...Array.from(expected, Math.abs));
  for (let i = 0; i < expected.length; i++) {
    expect(Math.abs(actual[i] - expected[i]) / scale, `entry ${i}: ${actual[i]}, ${expected[i]}`).toBeLessThan(
      tolerance,
    );
  }
}

describe.each(backends)("on %s", (backend) => {
  beforeAll(() => open(backend));

  // Below, at and beyond the sizes of the tiles and blocks that products are made of.
  const sizes = [
    [5, 7, 3],
    [1, 1, 1],
    [6, 256, 8],
    [97, 300, 33],
  ] as const;
  const cases = sizes.flatMap(([n, k, m]) =>
    [false, true].flatMap((transposeA) => [false, true].map((transposeB) => ({ n, k, m, transposeA, transposeB }))),
  );

  it.each(cases)("multiplies $n×$k and $k×$m, transposed $transposeA and $transposeB", async (given) => {
    const { n, k, m, transposeA, transposeB } = given;
    const a = normals(n * k, "a");
    const b = normals(k * m, "b");
    const expected = Array.from({ length: n * m }, (_, i) => {
      const [row, column] = [Math.floor(i / m), i % m];
      let sum = 0;
      for (let j = 0; j < k; j++) {
        const left = transposeA ? a[j * n + row] : a[row * k + j];
        sum += left * (transposeB ? b[column * k + j] : b[j * m + column]);
      }
      return sum;
    });
    const shapeA: [number, number] = transposeA ? [k, n] : [n, k];
    const shapeB: [number, number] = transposeB ? [m, k] : [k, m];
    const before = memory().numTensors;
    const product = tidy(() => matMul(tensor(a, shapeA), tensor(b, shapeB), transposeA, transposeB));
    expectClose(await product.data(), expected, 1e-5);
    product.dispose();
    expect(memory().numTensors).toBe(before);
  });

  it("multiplies each matrix of a stack by its own", async () => {
    const [a, b] = [normals(2 * 3 * 4, "stack a"), normals(2 * 5 * 4, "stack b")];
    const expected = Array.from({ length: 2 * 3 * 5 }, (_, i) => {
      const [stack, row, column] = [Math.floor(i / 15), Math.floor(i / 5) % 3, i % 5];
      let sum = 0;
      for (let j = 0; j < 4; j++) sum += a[(stack * 3 + row) * 4 + j] * b[(stack * 5 + column) * 4 + j];
      return sum;
    });
    const product = tidy(() => matMul(tensor(a, [2, 3, 4]), tensor(b, [2, 5, 4]), false, true));
    expectClose(await product.data(), expected, 1e-5);
    product.dispose();
  });

  it("computes a dense layer and the gradient of each of its parts", async () => {
    const [rows, inputs, outputs] = [7, 5, 9];
    const [x, kernel, bias] = [
      normals(rows * inputs, "x"),
      normals(inputs * outputs, "kernel"),
      normals(outputs, "bias"),
    ];
    const weight = normals(rows * outputs, "weight"); // of each output in the sum that is differentiated
    const layer = (a: number[], b: number[], c: number[]) =>
      Array.from(weight, (_, i) => {
        const [row, column] = [Math.floor(i / outputs), i % outputs];
        let sum = c[column];
        for (let j = 0; j < inputs; j++) sum += a[row * inputs + j] * b[j * outputs + column];
        return sum;
      });
    const total = (a: number[], b: number[], c: number[]) =>
      layer(a, b, c).reduce((sum, value, i) => sum + value * weight[i], 0);
    const given = [tensor(x, [rows, inputs]), tensor(kernel, [inputs, outputs]), tensor(bias)];
    const [a, b, c] = [[...x], [...kernel], [...bias]];

    expectClose(await dense(given[0], given[1], given[2]).data(), layer(a, b, c), 1e-5);
    const slopes = grads((...parts: Tensor[]) =>
      dense(parts[0], parts[1], parts[2])
        .mul(tensor(weight, [rows, outputs]))
        .sum(),
    )(given);
    expectClose(
      await slopes[0].data(),
      differences((y) => total(y, b, c), x),
      1e-4,
    );
    expectClose(
      await slopes[1].data(),
      differences((y) => total(a, y, c), kernel),
      1e-4,
    );
    expectClose(
      await slopes[2].data(),
      differences((y) => total(a, b, y), bias),
      1e-4,
    );
  });

  it("computes tanh and its gradient, near 0 and far from it", async () => {
    const values = [0, 1e-6, -1e-3, 0.3, -0.62, 0.63, 1.7, -5, 12, -60, 1e4];
    const x = tensor(values);
    const actual = await x.tanh().data();
    // In units of the number itself, since a float32 keeps as many digits near 0; tfjs's shader loses them there.
    const lost = backend === "webgl" ? 1e-7 : 1e-12;
    for (const [i, value] of values.entries()) {
      expect(Math.abs(actual[i] - Math.tanh(value))).toBeLessThan(1e-5 * Math.abs(Math.tanh(value)) + lost);
    }
    const slope = await grad((y: Tensor) => y.tanh().sum())(x).data();
    expectClose(
      slope,
      values.map((value) => 1 - Math.tanh(value) ** 2),
      1e-5,
    );
  });

  it("takes log-mean-exp over one axis and over two", async () => {
    const values = normals(2 * 3 * 4, "logMeanExp");
    const reference = (x: number[], m: number[], k: number[], b: number) => {
      const terms = m.flatMap((i) => k.map((j) => Math.exp(x[(i * 3 + j) * 4 + b])));
      return Math.log(terms.reduce((sum, term) => sum + term, 0) / terms.length);
    };
    const x = tensor(values, [2, 3, 4]);
    const overK = [0, 1].flatMap((m) => [0, 1, 2, 3].map((b) => reference([...values], [m], [0, 1, 2], b)));
    expectClose(await logMeanExp(x, [1]).data(), overK, 1e-6);
    const overBoth = [0, 1, 2, 3].map((b) => reference([...values], [0, 1], [0, 1, 2], b));
    expectClose(await logMeanExp(x, [0, 1]).data(), overBoth, 1e-6);

    const slope = grad((y: Tensor) => logMeanExp(y, [0, 1]).sum())(x);
    const sum = (y: number[]) => [0, 1, 2, 3].reduce((total, b) => total + reference(y, [0, 1], [0, 1, 2], b), 0);
    expectClose(await slope.data(), differences(sum, values), 1e-4);
    const squared = grad((y: Tensor) => logMeanExp(y, [0, 1], 2).sum())(x);
    expectClose(
      await squared.data(),
      Array.from(await slope.data(), (w) => w * w),
      1e-6,
    );
  });

  it.each([-1e4, 1e4])("keeps log-mean-exp of %d finite", async (value) => {
    const x = tensor([value, value, value - 1, 0], [1, 4, 1]);
    const result = await logMeanExp(x, [1]).data();
    const expected = value < 0 ? -Math.log(4) : value + Math.log((2 + Math.exp(-1)) / 4);
    expect(Math.abs(result[0] - expected)).toBeLessThan(2e-3);
    const slopes = await grad((y: Tensor) => logMeanExp(y, [1]).sum())(x).data();
    expect(Array.from(slopes).every(Number.isFinite)).toBe(true);
  });

  it("scores Bernoulli data from logits, large ones too", async () => {
    const logits = Float32Array.from([...normals(10, "logits"), 40, -40]);
    const x = Float32Array.from([0, 1, 0.3, 1, 0, 1, 0, 0.5, 1, 0, 1, 1]);
    const reference = (l: number[]) =>
      l.reduce((sum, value, i) => {
        const softplus = Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)));
        return sum + x[(i % 6) + (i < 6 ? 0 : 6)] * value - softplus;
      }, 0);
    const likelihood = (l: Tensor) => bernoulliLogLikelihood(l, tensor(x, [2, 6])).sum();
    const l = tensor(logits, [1, 1, 2, 6]);
    expectClose(await likelihood(l).data(), [reference([...logits])], 1e-5);
    expectClose(await grad(likelihood)(l).data(), differences(reference, logits), 1e-4);
  });

  it("lets no gradient through a fixed value", async () => {
    const slope = grad((y: Tensor) => y.mul(stopGradient(y)).sum())(tensor([2, 3]));
    expect(Array.from(await slope.data())).toEqual([2, 3]);
  });

  it("takes Adam's steps", async () => {
    const weight = variable(tensor([1, -2, 0.5]));
    const first = variable(tensor([0, 0, 0]));
    const second = variable(tensor([0, 0, 0]));
    const reference = { w: [1, -2, 0.5], m: [0, 0, 0], v: [0, 0, 0] };
    for (let t = 1; t <= 3; t++) {
      const values = [0.1 * t, -3, 1e-4];
      const gradient = tensor(values);
      adamStep({ w: { weight, first, second } }, { w: gradient }, 0.01, t);
      gradient.dispose();
      values.forEach((g, i) => {
        reference.m[i] = 0.9 * reference.m[i] + 0.1 * g;
        reference.v[i] = 0.999 * reference.v[i] + 0.001 * g * g;
        const [mean, square] = [reference.m[i] / (1 - 0.9 ** t), reference.v[i] / (1 - 0.999 ** t)];
        reference.w[i] += (0.01 * mean) / (Math.sqrt(square) + 1e-8);
      });
    }
    expectClose(await weight.data(), reference.w, 1e-5);
    const product = tidy(() => matMul(weight.reshape([1, 3]), weight.reshape([3, 1])));
    expectClose(await product.data(), [reference.w.reduce((sum, w) => sum + w * w, 0)], 1e-5);
    for (const used of [weight, first, second, product]) used.dispose();
  });
});
