/** How close the functions that kernels are made of come to the real ones, in each build. */
import { describe, expect, it } from "vitest";
import * as kernels from "../../../assembly/kernels.ts?assembly";
import { activations } from "../activations";
import { kindOf } from "./activation";

type LogMeanExp = (x: number, outer: number, n: number, inner: number, out: number) => void;
type Activate = (x: number, n: number, kind: number, out: number) => void;

const memory = new WebAssembly.Memory({ initial: 64, maximum: 65_536 });
const n = 40_003; // not a multiple of four
const [from, to] = [1024, 1024 + 4 * n];

/** As far as the exponential goes, most of them near 0 and some of them very near. */
const places = Float32Array.from({ length: n }, (_, i) => 87 * ((2 * i) / (n - 1) - 1) ** 5);

const exact: Record<(typeof activations)[number], (x: number) => number> = {
  tanh: Math.tanh,
  relu: (x) => Math.max(0, x),
  elu: (x) => (x > 0 ? x : Math.expm1(x)),
  softplus: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
};

/** What errors are relative to: the value, but where it is exp(x) − 1, a difference of close numbers, at least a quarter. */
const sizes: Partial<typeof exact> = { elu: (y) => Math.max(Math.abs(y), 0.25) };

/** Unit of the last place of a float32, relative. */
const unit = 2 ** -23;
/** The smallest float32 that has all its digits. */
const smallest = 2 ** -126;

describe.each(Object.entries(kernels))("%s", (_, build) => {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(build as BufferSource), { env: { memory } });
  const activate = instance.exports.activate as unknown as Activate;

  it.each(activations)("%s is within three units of the last place", (name) => {
    new Float32Array(memory.buffer, from, n).set(places);
    activate(from, n, kindOf(name), to);
    const found = new Float32Array(memory.buffer, to, n);
    const errors = Array.from(found, (y, i) => {
      const expected = exact[name](places[i]);
      return Math.abs(y - expected) / (sizes[name]?.(expected) ?? Math.max(Math.abs(expected), smallest)) / unit;
    });
    const worst = errors.indexOf(Math.max(...errors.map((error) => (Number.isNaN(error) ? Infinity : error))));
    expect(errors[worst], `at ${places[worst]}`).toBeLessThan(3);
  });

  it("log-mean-exp of two numbers is within three units of the last place of ¼", () => {
    const logMeanExp = instance.exports.logMeanExp as unknown as LogMeanExp;
    const pairs = new Float32Array(memory.buffer, from, 2 * n); // [2, n]
    pairs.set(places);
    pairs.fill(0, n);
    const result = to + 4 * n;
    logMeanExp(from, 1, 2, n, result);
    const found = new Float32Array(memory.buffer, result, n);
    for (const [i, x] of places.entries()) {
      const expected = Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))) - Math.LN2;
      expect(Math.abs(found[i] - expected) / Math.max(Math.abs(expected), 0.25) / unit, `at ${x}`).toBeLessThan(3);
    }
  });

  it.each(activations)("%s of what is not a number is none", (name) => {
    new Float32Array(memory.buffer, from, 5).fill(Number.NaN);
    activate(from, 5, kindOf(name), to);
    expect([...new Float32Array(memory.buffer, to, 5)]).toEqual(Array(5).fill(Number.NaN));
  });
});
