import { memory, tensor, tidy } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { makeDataset } from "../../data/catalogue";
import "@tensorflow/tfjs-backend-cpu";
import { setBackend } from "@tensorflow/tfjs-core";
import "../../kernels/register";
import { type EvaluationPlan, evaluateHeldOut } from "../evaluation";
import type { RelaxedGradients } from "../records";
import type { TrainingSettings } from "../settings";
import { ringSettings } from "../settings.fixture";
import { Trainer } from "../trainer";

const rings = makeDataset("rings", 1);
const discrete: TrainingSettings = { ...ringSettings, variant: "categorical-vae", K: 1, categories: [4, 3] };

async function trained(settings: TrainingSettings): Promise<Trainer> {
  const trainer = new Trainer(settings, rings);
  for (let i = 0; i < 60; i++) trainer.advance();
  await trainer.read();
  return trainer;
}

async function planOf(trainer: Trainer, rows = 5000): Promise<EvaluationPlan> {
  return { dataset: rings, checkpoint: await trainer.checkpoint(), examples: 20, samples: 5, rows };
}

async function measure(plan: EvaluationPlan): Promise<RelaxedGradients | undefined> {
  const work = evaluateHeldOut(plan);
  for (;;) {
    const { done, value } = await work.next();
    if (done) return value.relaxation;
  }
}

beforeAll(async () => {
  await setBackend("cpu");
});

describe.each([
  ["categorical-vae", discrete],
  ["joint-vae", { ...discrete, variant: "joint-vae" } as TrainingSettings],
])("the gradient through the relaxation of %s", (_, settings) => {
  let found: RelaxedGradients;

  beforeAll(async () => {
    const trainer = await trained(settings);
    found = (await measure(await planOf(trainer))) as RelaxedGradients;
    trainer.dispose();
  });

  it("has less variance at each higher temperature, relaxed or straight through", () => {
    for (const points of [found.relaxed, found.straightThrough]) {
      expect(points).toHaveLength(8);
      for (let i = 1; i < points.length; i++) {
        expect(points[i].temperature).toBeGreaterThan(points[i - 1].temperature);
        expect(points[i].variance).toBeLessThan(points[i - 1].variance);
      }
    }
  });

  it("is further from the exact gradient at each higher temperature, and then nothing like it", () => {
    const [warm, hot, hottest] = [4, 6, 7].map((i) => found.relaxed[i].bias as number);
    expect(warm).toBeLessThan(hot);
    expect(hot).toBeLessThan(hottest);
    expect(hottest).toBeGreaterThan(0.8 * (found.exact as number));
  });
});

describe("the exact gradient", () => {
  it("is the difference quotient of E[log p(x|y)], summed over all corners", async () => {
    const trainer = await trained({ ...discrete, categories: [3] });
    const { exact } = (await measure(await planOf(trainer))) as RelaxedGradients;
    const model = trainer.built.given();
    const { logits, value } = tidy(() => {
      const x = tensor(rings.heldOut.values.slice(0, 16 * 2) as Float32Array, [16, 2]);
      const y = tensor([1, 0, 0, 0, 1, 0, 0, 0, 1], [1, 3, 1, 3]).tile([1, 1, 16, 1]);
      return {
        logits: model.encode(x).mean.log().arraySync() as number[][],
        value: model.decode(y).logDensity(x).arraySync() as unknown as number[][][],
      };
    });
    const expectation = (raised: readonly number[], b: number) => {
      const powers = raised.map(Math.exp);
      const total = powers.reduce((sum, power) => sum + power, 0);
      return powers.reduce((sum, power, c) => sum + (power / total) * value[0][c][b], 0);
    };
    const step = 1e-4;
    const squares = logits.flatMap((row, b) =>
      row.map((_, c) => {
        const moved = (by: number) => expectation(row.with(c, row[c] + by), b);
        return ((moved(step) - moved(-step)) / (2 * step)) ** 2;
      }),
    );
    expect(exact).toBeCloseTo(Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length), 4);
    trainer.dispose();
  });
});

describe("the measurement", () => {
  it("does not depend on the size of its pieces", async () => {
    const trainer = await trained(discrete);
    const [whole, pieces] = [await measure(await planOf(trainer)), await measure(await planOf(trainer, 100))];
    trainer.dispose();
    whole?.relaxed.slice(4).forEach(({ mean, variance }, i) => {
      expect(pieces?.relaxed[4 + i].mean).toBeCloseTo(mean as number, 4);
      expect((pieces?.relaxed[4 + i].variance as number) / variance).toBeCloseTo(1, 3);
    });
    expect(pieces?.exact).toBeCloseTo(whole?.exact as number, 4);
  });

  it("has no meaning without discrete latents", async () => {
    const trainer = await trained({ ...ringSettings, variant: "vae", K: 1 });
    expect(await measure(await planOf(trainer))).toBeUndefined();
    trainer.dispose();
  });

  it("leaves no tensor behind, finished or given up", async () => {
    const trainer = await trained(discrete);
    const before = memory().numTensors;
    const plan = await planOf(trainer, 200);
    await measure(plan);
    expect(memory().numTensors).toBe(before);
    const given = evaluateHeldOut(plan);
    for (let share = 0; share < 0.7; ) share = (await given.next()).value as number; // within this yardstick
    await given.return(undefined as never);
    expect(memory().numTensors).toBe(before);
    trainer.dispose();
  });
});
