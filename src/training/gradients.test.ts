import "@tensorflow/tfjs-backend-cpu";
import { memory, setBackend, type Tensor, tensor, tidy, type Variable, variable } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import "../kernels/register";
import { initialise } from "../networks/weights";
import { stream } from "../numeric/random";
import { engineOf } from "../variants/registry";
import { variantIds } from "../variants/variant";
import { type Ascent, addPart, ascend } from "./gradients";
import { drawNoise } from "./noise";
import { parts } from "./parts";
import { ringSettings } from "./settings.fixture";

const [B, D] = [5, 3];

beforeAll(async () => {
  await setBackend("cpu");
});

it.each(variantIds)("the parts of a batch add up to it: %s", async (variant) => {
  const settings = { ...ringSettings, variant, hidden: [4], K: 3, M: 2, estimator: "dreg" as const };
  const engine = engineOf(variant);
  const shapes = engine.shapes(settings, D);
  const values = initialise(shapes, 1);
  const weights: Record<string, Variable> = Object.fromEntries(
    shapes.map(({ name, shape }) => [name, tidy(() => variable(tensor(values[name], [...shape])))]),
  );
  const { objective } = engine.build(weights, settings);
  const x = drawNoise([B], { normal: D, gumbel: 0 }, 1, "x");
  const epsilon = drawNoise([2, 3, B], engine.noise(settings), 1, "noise");
  const ascent = (start: number, count: number): Ascent =>
    ascend(weights, () =>
      objective(
        { x: x.slice(start, count), epsilon: epsilon.slice([0, 0, start, 0], [2, 3, count, -1]), step: 0 },
        settings,
      ),
    );
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
    (["diagonal", "full-covariance"] as const).flatMap((posterior) =>
      (["bernoulli", "gaussian"] as const).map((likelihood) => ({ variant, posterior, likelihood })),
    ),
  );

  it.each(cases)("$variant, $posterior, $likelihood", async (change) => {
    const settings = { ...ringSettings, ...change, hidden: [4], K: 3, M: 2 };
    const engine = engineOf(settings.variant);
    const shapes = engine.shapes(settings, D);
    const values = initialise(shapes, 1);
    const x = drawNoise([B], { normal: D, gumbel: 0 }, 1, "x").greater(0).cast("float32");
    const epsilon = drawNoise([2, 3, B], engine.noise(settings), 1, "noise");
    const objectiveOf = (weights: Record<string, Tensor>) =>
      engine.build(weights, settings).objective({ x, epsilon, step: 50 }, settings);

    const weights: Record<string, Variable> = Object.fromEntries(
      shapes.map(({ name, shape }) => [name, tidy(() => variable(tensor(values[name], [...shape])))]),
    );
    const { gradients } = ascend(weights, () => objectiveOf(weights));
    for (const network of ["encoder", "decoder"] as const) {
      const moved = shapes.filter(({ name }) => name.startsWith(network));
      const directions = Object.fromEntries(
        moved
          .map(({ name }) => [name, stream(2, name)] as const)
          .map(([name, random]) => [name, values[name].map(() => random.normal())]),
      );
      const at = (h: number): number =>
        tidy(() => {
          const shifted = shapes.map(({ name, shape }) => {
            const along = directions[name];
            return [
              name,
              tensor(
                values[name].map((value, i) => value + h * (along?.[i] ?? 0)),
                [...shape],
              ),
            ];
          });
          const { objective } = objectiveOf(Object.fromEntries(shifted));
          const target =
            "inference" in objective ? objective[network === "encoder" ? "inference" : "generative"] : objective;
          return target.dataSync()[0];
        }) as unknown as number;
      let slope = 0;
      for (const { name } of moved) {
        const gradient = await gradients[name].data();
        gradient.forEach((value, i) => {
          slope += value * directions[name][i];
        });
      }
      const h = 2e-3;
      const difference = (at(h) - at(-h)) / (2 * h);
      expect(Math.abs(slope - difference) / Math.max(1, Math.abs(difference))).toBeLessThan(0.01);
    }
  });
});

it("cuts a batch into parts that fit, and leaves one that fits whole", () => {
  const settings = { ...ringSettings, variant: "miwae" as const, hidden: [128] };
  expect(parts(64, { ...settings, M: 4, K: 5 }, 784)).toEqual([{ start: 0, count: 64 }]);
  const cut = parts(64, { ...settings, M: 16, K: 64 }, 784);
  expect(cut.length).toBe(32);
  expect(cut.reduce((sum, { count }) => sum + count, 0)).toBe(64);
  expect(parts(7, { ...settings, M: 16, K: 64 }, 784).at(-1)).toEqual({ start: 6, count: 1 });
});

it("keeps the batch whole where the objective is no mean over examples", () => {
  const settings = { ...ringSettings, variant: "beta-vae" as const, penalty: "capacity" as const, K: 64 };
  expect(parts(512, settings, 784)).toEqual([{ start: 0, count: 512 }]);
  expect(parts(512, { ...settings, penalty: "beta" }, 784).length).toBeGreaterThan(1);
});
