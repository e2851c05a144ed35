import "@tensorflow/tfjs-backend-cpu";
import { memory, setBackend } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { makeDataset } from "../data/catalogue";
import "../kernels/register";
import { cards } from "../variants/registry";
import { variantIds } from "../variants/variant";
import type { StepRecord } from "./records";
import type { TrainingSettings } from "./settings";
import { ringSettings } from "./settings.fixture";
import { smallModalities } from "./smallModalities.fixture";
import { Divergence, Trainer } from "./trainer";

const settings = ringSettings;
const rings = makeDataset("rings", 1);

async function take(trainer: Trainer, steps: number): Promise<StepRecord[]> {
  for (let i = 0; i < steps; i++) trainer.advance();
  return trainer.read();
}

async function objectives(
  change: Partial<TrainingSettings>,
  steps = 20,
  dataset = rings,
): Promise<(number | undefined)[]> {
  const trainer = new Trainer({ ...settings, ...change }, dataset);
  const records = await take(trainer, steps);
  trainer.dispose();
  return records.map(({ train }) => train.objective);
}

beforeAll(async () => {
  await setBackend("cpu");
});

describe("a trainer", () => {
  it.each(variantIds)("learns with %s", async (variant) => {
    const dataset = cards[variant].knobs.includes("modalities") ? smallModalities() : rings;
    const values = (await objectives({ variant, beta: variant === "beta-vae" ? 1 : 0.5 }, 120, dataset)) as number[];
    const mean = (part: number[]) => part.reduce((sum, value) => sum + value, 0) / part.length;
    expect(mean(values.slice(-20))).toBeGreaterThan(mean(values.slice(0, 20)) + 5);
  });

  it.each(["stl", "dreg"] as const)("learns with %s", async (estimator) => {
    const values = (await objectives({ estimator }, 120)) as number[];
    expect(values.at(-1)).toBeGreaterThan(values[0] + 5);
  });

  it("gives the same numbers for the same seed, and others for another", async () => {
    const first = await objectives({});
    expect(await objectives({})).toEqual(first);
    expect(await objectives({ seed: 2 })).not.toEqual(first);
  });

  it("counts Adam's steps from where it was given weights without moments", async () => {
    const first = new Trainer(settings, rings);
    await take(first, 40);
    const { step, weights } = await first.checkpoint();
    first.dispose();
    const zeros = Object.fromEntries(
      Object.entries(weights).map(([name, { length }]) => [name, new Float32Array(length)]),
    );
    const given = { step, settings, weights, firstMoments: zeros, secondMoments: zeros };
    const furthest = async (beforehand: number | undefined) => {
      const trainer = new Trainer(settings, rings, { ...given, beforehand });
      const records = await take(trainer, 1);
      const after = await trainer.checkpoint();
      trainer.dispose();
      expect(records.map((record) => record.step)).toEqual([41]);
      expect(after.beforehand).toBe(beforehand);
      return Math.max(
        ...Object.entries(weights).flatMap(([name, values]) => [
          ...values.map((value, i) => Math.abs(after.weights[name][i] - value)),
        ]),
      );
    };
    // Adam's first step is the learning rate, whatever the gradient; counted as its 41st it would be another.
    expect(await furthest(step)).toBeCloseTo(settings.learningRate, 5);
    expect(await furthest(undefined)).toBeLessThan(0.8 * settings.learningRate);
  });

  it("starts with the data's mean as its output", async () => {
    const trainer = new Trainer(settings, rings);
    const { weights } = await trainer.checkpoint();
    trainer.dispose();
    const { values } = rings.train;
    const first = Array.from(values.slice(0, 4000));
    const mean = [0, 1].map((d) => first.reduce((sum, value, i) => sum + (i % 2 === d ? value : 0), 0) / 2000);
    mean.forEach((value, d) => {
      expect(weights["decoder.output.bias"][d]).toBeCloseTo(value, 5);
    });
  });

  it("goes on from a checkpoint to the bit", async () => {
    const straight = new Trainer(settings, rings);
    await take(straight, 10);
    const checkpoint = await straight.checkpoint();
    const expected = await take(straight, 10);
    straight.dispose();

    const resumed = new Trainer(settings, rings, checkpoint);
    expect(resumed.step).toBe(10);
    expect(await take(resumed, 10)).toEqual(expected);
    resumed.dispose();
  });

  it("takes a new K, M, β or learning rate at the next step", async () => {
    const trainer = new Trainer({ ...settings, variant: "miwae" }, rings);
    const [before] = await take(trainer, 1);
    trainer.configure({ K: 8, M: 1, learningRate: 0 });
    const [after] = await take(trainer, 1);
    expect(before.train.effectiveSampleSize).toBeLessThanOrEqual(3);
    expect(after.train.effectiveSampleSize).toBeGreaterThan(1);
    const weights = (await trainer.checkpoint()).weights;
    await take(trainer, 1);
    expect((await trainer.checkpoint()).weights).toEqual(weights);
    trainer.dispose();
  });

  it("measures held-out data at the first step and every 25", async () => {
    const trainer = new Trainer(settings, rings);
    const measured = (await take(trainer, 50)).filter(({ heldOut }) => heldOut).map(({ step }) => step);
    expect(measured).toEqual([1, 25, 50]);
    trainer.dispose();
  });

  it("says at which step which term stopped being a number", async () => {
    const trainer = new Trainer({ ...settings, learningRate: 0.01 }, rings);
    await take(trainer, 3);
    const checkpoint = await trainer.checkpoint();
    trainer.dispose();
    const weights = { ...checkpoint.weights, "decoder.output.bias": new Float32Array([Number.NaN, 0]) };
    const broken = new Trainer(settings, rings, { ...checkpoint, weights });
    const failure = await take(broken, 2).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Divergence);
    expect(failure).toMatchObject({ step: 4, term: "reconstruction", value: Number.NaN });
    broken.dispose();
  });

  it("diverges by itself at an absurd learning rate, and says so", async () => {
    const trainer = new Trainer({ ...settings, learningRate: 1e20 }, rings);
    await expect(take(trainer, 10)).rejects.toThrow(Divergence);
    trainer.dispose();
  });

  it("leaves no tensor behind", async () => {
    const before = memory().numTensors;
    const trainer = new Trainer(settings, rings);
    await take(trainer, 5);
    const during = memory().numTensors;
    await take(trainer, 60);
    expect(memory().numTensors).toBe(during);
    trainer.advance();
    trainer.dispose();
    expect(memory().numTensors).toBe(before);
  });
});
