/** What kernels owe beyond their values and gradients: products either way round, far values, fixed values, Adam. */
import {
  dispose,
  grad,
  matMul,
  memory,
  onesLike,
  type Tensor,
  tensor,
  tidy,
  valueAndGrads,
  variable,
} from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { stream } from "../numeric/random";
import { activate, activationGradient } from "./activation";
import { activations } from "./activations";
import { adamStep } from "./adam";
import { backends, open } from "./backend.fixture";
import { dense, denseGiven } from "./dense";
import { expectClose } from "./expectClose.fixture";
import { logMeanExp } from "./logMeanExp";
import { plainly } from "./operation";
import { stopGradient } from "./stopGradient";

function normals(size: number, name: string): Float32Array {
  const values = new Float32Array(size);
  stream(7, name).fillNormal(values);
  return values;
}

describe.each(backends)("on %s", (backend) => {
  beforeAll(() => open(backend));

  // Below, at and beyond the sizes of the tiles and blocks that products are made of.
  const sizes = [
    [5, 7, 3],
    [1, 1, 1],
    [6, 512, 8],
    [97, 600, 33],
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

  it("multiplies what is mostly 0", async () => {
    const [n, k, m] = [20, 700, 19];
    const a = normals(n * k, "dark").map((x, i) => ((i % k) % 5 < 3 || i % k > 600 ? 0 : x));
    const b = normals(k * m, "b");
    const expected = Array.from({ length: n * m }, (_, i) => {
      const [row, column] = [Math.floor(i / m), i % m];
      return a.subarray(row * k, (row + 1) * k).reduce((sum, x, j) => sum + x * b[j * m + column], 0);
    });
    const product = tidy(() => matMul(tensor(a, [n, k]), tensor(b, [k, m])));
    expectClose(await product.data(), expected, 1e-5);
    product.dispose();
  });

  // Odd each way, and large enough for what WebGL does with large layers, more of them than it keeps textures for.
  it.each([66, 67, 69, 71, 75, 79, 83, 91, 95])(
    "takes a large layer of %d outputs, and its gradients",
    async (outputs) => {
      const [rows, inputs, examples, labels] = [134, 131, 67, 3];
      const x = tensor(normals(rows * inputs, "x"), [rows, inputs]);
      const given = tensor(normals(examples * labels, "given"), [examples, labels]);
      const of = (all: number) =>
        tensor(normals((all + 1) * outputs, `layer ${all}`), [all + 1, outputs]).div(12) as Tensor;
      const compute = (x: Tensor, layer: Tensor, layerGiven: Tensor) =>
        dense(x, layer, "tanh").mul(denseGiven(x, given, layerGiven, "sigmoid"));
      const all = () => tidy(() => valueAndGrads(compute)([x, of(inputs), of(inputs + labels)]));
      const [own, plain] = [all(), plainly(all)];
      const before = memory().numTensors;
      expectClose(await own.value.data(), await plain.value.data(), 1e-5);
      for (const [i, gradient] of own.grads.entries())
        expectClose(await gradient.data(), await plain.grads[i].data(), 1e-5);
      expect(memory().numTensors).toBe(before);
      dispose([x, given, own.value, plain.value, ...own.grads, ...plain.grads]);
    },
  );

  // As it comes from samples that have no weight, of which some stand between others, all or none.
  const shares = [1, 0.4, 0.01, 0].flatMap((share) =>
    [131, 1].flatMap((inputs) => [45, 1].map((outputs) => ({ share, inputs, outputs }))),
  );
  it.each(shares)(
    "takes the gradients of a layer $inputs→$outputs where a share of $share of the rows has one",
    async ({ share, inputs, outputs }) => {
      const rows = 203;
      const isDark = stream(7, "dark rows")
        .fillUniform(new Float32Array(rows))
        .map((u) => Number(u >= share));
      const x = tensor(normals(rows * inputs, "x"), [rows, inputs]);
      const layer = tensor(normals((inputs + 1) * outputs, "layer"), [inputs + 1, outputs]);
      const dy = tensor(
        normals(rows * outputs, "dy").map((slope, i) => (isDark[Math.floor(i / outputs)] ? -0 : slope)),
        [rows, outputs],
      );
      const all = () =>
        tidy(() => valueAndGrads((x: Tensor, layer: Tensor) => dense(x, layer, "linear"))([x, layer], dy));
      const [own, plain] = [all(), plainly(all)];
      for (const [i, gradient] of own.grads.entries())
        expectClose(await gradient.data(), await plain.grads[i].data(), 1e-5);
      dispose([x, layer, dy, own.value, plain.value, ...own.grads, ...plain.grads]);
    },
  );

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

  it.each(activations)("keeps %s and its slope finite far from 0", async (activation) => {
    const x = tensor([-1e30, -200, 200, 1e30]);
    const y = activate(x, activation);
    const slope = activationGradient(y, onesLike(y), activation);
    const isBounded = activation === "tanh" || activation === "sigmoid";
    const isFlatBelow = activation !== "tanh" && activation !== "elu";
    const below = isFlatBelow ? 0 : -1;
    expectClose(await y.data(), [below, below, ...(isBounded ? [1, 1] : [200, Math.fround(1e30)])], 1e-6);
    expectClose(await slope.data(), [0, 0, ...(isBounded ? [0, 0] : [1, 1])], 1e-6);
  });

  it("takes tanh and its gradient, near 0 and far from it", async () => {
    const values = [0, 1e-6, -1e-3, 0.3, -0.62, 0.63, 1.7, -5, 12, -60, 1e4];
    const x = tensor(values);
    const actual = await activate(x, "tanh").data();
    // In units of the number itself, since a float32 keeps as many digits near 0; tfjs's shader loses them there.
    const lost = backend === "webgl" ? 1e-7 : 1e-12;
    for (const [i, value] of values.entries()) {
      expect(Math.abs(actual[i] - Math.tanh(value))).toBeLessThan(1e-5 * Math.abs(Math.tanh(value)) + lost);
    }
    const slope = await grad((y: Tensor) => activate(y, "tanh").sum())(x).data();
    expectClose(
      slope,
      values.map((value) => 1 - Math.tanh(value) ** 2),
      1e-5,
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

  it("gives samples without weight a gradient of 0, not a denormal number", async () => {
    const slope = await grad((x: Tensor) => logMeanExp(x, [0]))(tensor([0, -1, -60, -90])).data();
    const total = 1 + Math.exp(-1);
    expectClose(slope.slice(0, 2), [1 / total, Math.exp(-1) / total], 1e-6);
    expect(Array.from(slope.slice(2))).toEqual([0, 0]);
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
