import "@tensorflow/tfjs-backend-cpu";
import { memory, setBackend, type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import "../kernels/register";
import type { DataShape } from "../networks/dataShape";
import { initialise, joined, onDevice, sizeOf, weightShapes } from "../networks/weights";
import { stream } from "../numeric/random";
import { product } from "../numeric/reductions";
import type { Batch } from "../objectives/objective";
import { cards, engineOf } from "../variants/registry";
import { type VariantId, variantIds } from "../variants/variant";
import { type Ascent, addPart, ascend } from "./gradients";
import { drawNoise } from "./noise";
import { parts } from "./parts";
import { sampleCounts } from "./sampleCounts";
import type { TrainingSettings } from "./settings";
import { ringSettings } from "./settings.fixture";

const [B, D] = [5, 4];

/** Two modalities of two values, or three values given beside the four. */
function dataOf(variant: VariantId): DataShape {
  const { knobs } = cards[variant];
  return {
    size: D,
    condition: knobs.includes("condition") ? 3 : 0,
    modalities: knobs.includes("modalities") ? [2, 2] : [D],
  };
}

function normals(width: number, name: string): Tensor {
  return drawNoise([B], { normal: width, uniform: 0, gumbel: 0 }, 1, name);
}

function batchOf(settings: TrainingSettings, x: Tensor): Batch {
  const engine = engineOf(settings.variant);
  const M = cards[settings.variant].knobs.includes("M") ? settings.M : engine.draws(settings);
  const epsilon = drawNoise([M, settings.K, B], engine.noise(settings), 1, "noise");
  const { condition } = dataOf(settings.variant);
  return { x, epsilon, step: 50, ...(condition > 0 && { condition: normals(condition, "condition") }) };
}

function examplesOf({ x, condition, epsilon, step }: Batch, start: number, count: number): Batch {
  const [M, K, , width] = epsilon.shape as [number, number, number, number];
  return {
    x: x.slice(start, count),
    epsilon: epsilon.slice([0, 0, start, 0], [M, K, count, width]),
    step,
    ...(condition && { condition: condition.slice(start, count) }),
  };
}

beforeAll(async () => {
  await setBackend("cpu");
});

const small = { ...ringSettings, hidden: [4], K: 3, M: 2, baseline: true, hybrid: 0.3 };
const additive = variantIds.filter((variant) => cards[variant].isMeanOverExamples?.(small) ?? true);

it.each(additive)("the parts of a batch add up to it: %s", async (variant) => {
  const settings = { ...small, variant, estimator: "dreg" as const };
  const engine = engineOf(variant);
  const shapes = engine.shapes(settings, dataOf(variant));
  const weights = onDevice(shapes, initialise(shapes, 1));
  const { objective } = engine.build(weights, settings, dataOf(variant));
  const batch = batchOf(settings, normals(D, "x"));
  const ascent = (start: number, count: number): Ascent =>
    ascend(weights, () => objective(examplesOf(batch, start, count), settings));
  const numbers = async ({ measurement, gradients }: Ascent) =>
    Promise.all([measurement.values, ...Object.values(gradients)].map((t: Tensor) => t.data()));

  const whole = await numbers(ascent(0, B));
  const before = memory().numTensors;
  const inParts = addPart(addPart(undefined, ascent(0, 2), 2 / B), ascent(2, 3), 3 / B);
  expect(memory().numTensors - before).toBe(whole.length);
  (await numbers(inParts)).forEach((values, i) => {
    values.forEach((value, j) => {
      expect(Math.abs(value - whole[i][j])).toBeLessThan(1e-4 * Math.max(1, ...Array.from(whole[i], Math.abs)));
    });
  });
});

describe("finite differences along a random direction", () => {
  const cases = variantIds.flatMap((variant) =>
    (["diagonal", "full-covariance", "laplace"] as const).flatMap((posterior) =>
      (["bernoulli", "gaussian"] as const).map((likelihood) => ({ variant, posterior, likelihood })),
    ),
  );

  it.each(cases)("$variant, $posterior, $likelihood", async (change) => {
    const settings = { ...small, ...change };
    const engine = engineOf(settings.variant);
    const data = dataOf(settings.variant);
    const shapes = engine.shapes(settings, data);
    const initial = initialise(shapes, 1);
    const values = Object.fromEntries(shapes.map((shape) => [shape.name, joined(shape, initial)]));
    const batch = batchOf(settings, normals(D, "x").greater(0).cast("float32"));
    const objectiveOf = (weights: Record<string, Tensor>) =>
      engine.build(weights, settings, data).objective(batch, settings);

    const weights = onDevice(shapes, initial);
    const { gradients } = ascend(weights, () => objectiveOf(weights));
    // The baseline network ascends a target of its own, and the others see its guess as a constant.
    const networks = [...new Set(shapes.map(({ name }) => name.split(".")[0]))].filter((name) => name !== "baseline");
    for (const network of networks) {
      const moved = shapes.filter(({ name }) => name.startsWith(`${network}.`));
      const directions = Object.fromEntries(
        moved.map((shape) => {
          const random = weightShapes(shape).map(({ name, shape: size }) => {
            const source = stream(2, name);
            return [name, new Float32Array(product(size)).map(() => source.normal())];
          });
          return [shape.name, joined(shape, Object.fromEntries(random))];
        }),
      );
      const at = (h: number): number =>
        tidy(() => {
          const shifted = shapes.map((shape) => {
            const along = directions[shape.name];
            const moved = values[shape.name].map((value, i) => value + h * (along?.[i] ?? 0));
            return [shape.name, tensor(moved, sizeOf(shape))];
          });
          const { objective } = objectiveOf(Object.fromEntries(shifted));
          const target =
            "inference" in objective ? objective[network === "encoder" ? "inference" : "generative"] : objective;
          return target.dataSync()[0];
        }) as unknown as number;
      let slope = 0;
      for (const { name } of moved) {
        const gradient = (await gradients[name]?.data()) ?? new Float32Array(values[name].length);
        gradient.forEach((value, i) => {
          slope += value * directions[name][i];
        });
      }
      // Richardson's extrapolation: a small σ bends the objective so much that two points alone are off by a percent.
      const central = (h: number) => (at(h) - at(-h)) / (2 * h);
      const difference = (4 * central(1e-3) - central(2e-3)) / 3;
      expect(Math.abs(slope - difference) / Math.max(1, Math.abs(difference))).toBeLessThan(0.01);
    }
  });
});

const partsOf = (batchSize: number, settings: TrainingSettings) =>
  parts(batchSize, settings, 784, sampleCounts(settings));

it("cuts a batch into parts that fit, and leaves one that fits whole", () => {
  const settings = { ...ringSettings, variant: "miwae" as const, hidden: [128] };
  expect(partsOf(64, { ...settings, M: 4, K: 5 })).toEqual([{ start: 0, count: 64 }]);
  const cut = partsOf(64, { ...settings, M: 16, K: 64 });
  expect(cut.length).toBe(16);
  expect(cut.reduce((sum, { count }) => sum + count, 0)).toBe(64);
  expect(partsOf(7, { ...settings, M: 16, K: 64 }).at(-1)).toEqual({ start: 4, count: 3 });
});

it("keeps the batch whole where the objective is no mean over examples", () => {
  const settings = { ...ringSettings, variant: "beta-vae" as const, penalty: "capacity" as const, K: 64 };
  expect(partsOf(512, settings)).toEqual([{ start: 0, count: 512 }]);
  expect(partsOf(512, { ...settings, penalty: "beta" }).length).toBeGreaterThan(1);
});
