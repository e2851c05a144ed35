/** What the papers say of the variants' relations, for random small models on the CPU backend. */
import "@tensorflow/tfjs-backend-cpu";
import { setBackend, type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import "../kernels/register";
import type { Architecture } from "../networks/architecture";
import { plainShape } from "../networks/dataShape";
import { onDevice, weightShapes } from "../networks/weights";
import { permutation, stream } from "../numeric/random";
import { product } from "../numeric/reductions";
import type { ObjectiveSettings } from "../objectives/objective";
import { ramp, temperatureAt } from "../objectives/schedules";
import { plainSettings } from "../objectives/settings.fixture";
import { engineOf } from "./registry";
import type { VariantId } from "./variant";

const [B, D, latentSize] = [3, 6, 2];

const usual = { ...plainSettings, latentSize, categories: [] };

interface Question {
  readonly seed: number;
  readonly M: number;
  readonly K: number;
  readonly architecture?: Partial<Architecture>;
  /** The order in which the samples of each estimate stand. */
  readonly order?: ArrayLike<number>;
  /** The noise's shape where it is not [M, K, B, D_z] in that order. */
  readonly shape?: readonly [number, number];
}

function normals(size: number, ...path: readonly (string | number)[]): Float32Array {
  const values = new Float32Array(size);
  stream(11, ...path).fillNormal(values);
  return values;
}

/** Every scalar of a variant's outcome for a random model, data and noise. */
function evaluate(
  variant: VariantId,
  { seed, M, K, architecture, order, shape = [M, K] }: Question,
  settings: Partial<ObjectiveSettings> = {},
): Record<string, number> {
  const chosen = { ...usual, ...architecture };
  const engine = engineOf(variant);
  const shapes = engine.shapes(chosen, plainShape(D));
  const values = Object.fromEntries(
    shapes.flatMap(weightShapes).map(({ name, shape: size }) => [name, normals(product(size), seed, name)]),
  );
  const noise = normals(M * K * B * latentSize, seed, "noise");
  const row = B * latentSize;
  const ordered = Float32Array.from(noise, (value, i) => {
    if (!order) return value;
    const sample = order[Math.floor(i / row) % K] + K * Math.floor(i / row / K);
    return noise[sample * row + (i % row)];
  });
  const result: Record<string, number> = {};
  tidy(() => {
    const built = engine.build(onDevice(shapes, values), chosen, plainShape(D));
    const x = tensor(normals(B * D, seed, "x"), [B, D])
      .greater(0)
      .cast("float32");
    const epsilon = tensor(ordered, [...shape, B, latentSize]);
    const outcome = built.objective({ x, epsilon, step: 0 }, { ...chosen, ...settings });
    const { objective } = outcome;
    const named = "inference" in objective ? { ...objective } : { objective };
    for (const [name, value] of Object.entries<Tensor | undefined>({ ...named, ...outcome.terms })) {
      if (value) result[name] = value.mean().dataSync()[0];
    }
  });
  return result;
}

/** Equal but for float32's rounding, of which a number of 90 has 8e-6; `scale` is the largest number on the way. */
function expectSame(actual: number, expected: number, scale = Math.abs(expected)): void {
  expect(Math.abs(actual - expected) / Math.max(1, scale), `${actual}, ${expected}`).toBeLessThan(5e-6);
}

const seeds = fc.integer({ min: 0, max: 1e6 });
const counts = fc.integer({ min: 1, max: 5 });
const posteriors = fc.constantFrom<Partial<Architecture>>({}, { posterior: "full-covariance" });
const few = { numRuns: 20 };

beforeAll(async () => {
  await setBackend("cpu");
});

describe("identities", () => {
  it("MIWAE with M = 1 is IWAE", () => {
    fc.assert(
      fc.property(seeds, counts, posteriors, (seed, K, architecture) => {
        const question = { seed, M: 1, K, architecture };
        expectSame(evaluate("miwae", question).objective, evaluate("iwae", question).objective);
      }),
      few,
    );
  });

  it("IWAE with K = 1 is the ELBO with a sampled KL", () => {
    fc.assert(
      fc.property(seeds, posteriors, (seed, architecture) => {
        const question = { seed, M: 1, K: 1, architecture };
        const { objective } = evaluate("vae", question, { kl: "sampled" });
        expectSame(evaluate("iwae", question).objective, objective);
      }),
      few,
    );
  });

  it("CIWAE is the ELBO at β = 1, IWAE at β = 0, and affine between", () => {
    fc.assert(
      fc.property(seeds, counts, fc.double({ min: 0, max: 1, noNaN: true }), (seed, K, beta) => {
        const question = { seed, M: 1, K };
        const elbo = evaluate("vae", question, { kl: "sampled" }).objective;
        const bound = evaluate("iwae", question).objective;
        expectSame(evaluate("ciwae", question, { beta: 1 }).objective, elbo);
        expectSame(evaluate("ciwae", question, { beta: 0 }).objective, bound);
        expectSame(evaluate("ciwae", question, { beta }).objective, beta * elbo + (1 - beta) * bound, Math.abs(elbo));
      }),
      few,
    );
  });

  it("PIWAE trains the encoder on MIWAE and the decoder on IWAE with M·K samples; with M = 1 both are IWAE", () => {
    fc.assert(
      fc.property(seeds, counts, counts, (seed, M, K) => {
        const { inference, generative } = evaluate("piwae", { seed, M, K });
        expectSame(inference, evaluate("miwae", { seed, M, K }).objective);
        const all = evaluate("iwae", { seed, M, K, shape: [1, M * K] });
        expectSame(generative, all.objective);
        if (M === 1) expectSame(inference, generative);
      }),
      few,
    );
  });

  it("β-VAE with β = 1 is the VAE", () => {
    fc.assert(
      fc.property(seeds, counts, (seed, K) => {
        const question = { seed, M: 1, K };
        expect(evaluate("beta-vae", question, { beta: 1 }).objective).toBe(evaluate("vae", question).objective);
      }),
      few,
    );
  });

  it("the order of the samples changes nothing", () => {
    fc.assert(
      fc.property(seeds, counts, counts, posteriors, (seed, M, K, architecture) => {
        const question = { seed, M, K, architecture };
        const order = permutation(K, stream(seed, "order"));
        for (const variant of ["miwae", "piwae"] as const) {
          const [before, after] = [evaluate(variant, question), evaluate(variant, { ...question, order })];
          const scale = Math.abs(before.reconstruction) + Math.abs(before.kl);
          for (const name of Object.keys(before)) expectSame(after[name], before[name], scale);
        }
      }),
      few,
    );
  });

  it("the terms add up, and a spread is never negative", () => {
    fc.assert(
      fc.property(seeds, counts, counts, (seed, M, K) => {
        const { objective, reconstruction, kl, spread, effectiveSampleSize } = evaluate("miwae", { seed, M, K });
        expectSame(objective, reconstruction - kl + spread, Math.abs(reconstruction) + Math.abs(kl));
        expect(spread).toBeGreaterThan(-1e-4);
        expect(effectiveSampleSize).toBeGreaterThan(1 - 1e-4);
        expect(effectiveSampleSize).toBeLessThan(K + 1e-4);
      }),
      few,
    );
  });

  it("the estimators change gradients and no values", () => {
    const question = { seed: 3, M: 2, K: 3 };
    const plain = evaluate("miwae", question).objective;
    for (const estimator of ["stl", "dreg"] as const) {
      expectSame(evaluate("miwae", question, { estimator }).objective, plain);
    }
  });

  it("per batch, ELBO ≤ CIWAE ≤ IWAE and MIWAE ≤ IWAE with M·K samples", () => {
    fc.assert(
      fc.property(seeds, counts, counts, (seed, M, K) => {
        const [all, shape] = [{ seed, M, K }, [1, M * K] as const];
        const elbo = evaluate("vae", { ...all, shape }, { kl: "sampled" }).objective;
        const mixed = evaluate("ciwae", { ...all, shape }, { beta: 0.5 }).objective;
        const bound = evaluate("iwae", { ...all, shape }).objective;
        expect(elbo).toBeLessThanOrEqual(mixed + 1e-4);
        expect(mixed).toBeLessThanOrEqual(bound + 1e-4);
        expect(evaluate("miwae", all).objective).toBeLessThanOrEqual(bound + 1e-4);
      }),
      few,
    );
  });
});

describe("the temperature", () => {
  it("is fixed, or falls exponentially to its floor", () => {
    const annealed = { temperature: 0.5, temperatureSchedule: "annealed", annealRate: 1e-3 } as const;
    expect(temperatureAt(5000, { ...annealed, temperatureSchedule: "fixed" })).toBe(0.5);
    expect(temperatureAt(0, annealed)).toBe(1);
    expect(temperatureAt(100, annealed)).toBeCloseTo(Math.exp(-0.1), 10);
    expect(temperatureAt(5000, annealed)).toBe(0.5);
  });
});

describe("a capacity", () => {
  it("grows linearly, then stays", () => {
    expect([0, 250, 500, 5000].map((step) => ramp(0, 10, 500, step))).toEqual([0, 5, 10, 10]);
    expect([0, 250, 500].map((step) => ramp(2, 10, 500, step))).toEqual([2, 6, 10]);
    expect(ramp(0, 10, 0, 0)).toBe(10);
  });
});
