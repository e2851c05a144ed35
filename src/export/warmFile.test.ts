import "@tensorflow/tfjs-backend-cpu";
import { setBackend } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { makeDataset } from "../data/catalogue";
import "../kernels/register";
import { Problem } from "../locales/problem";
import { evaluateHeldOut } from "../training/evaluation";
import type { Checkpoint } from "../training/records";
import { ringSettings } from "../training/settings.fixture";
import { Trainer } from "../training/trainer";
import { readSafetensors, writeSafetensors } from "./safetensors";
import { dequantise, quantise, readWarm, writeWarm } from "./warmFile";
import { writeWeights } from "./weightsFile";

const kernel = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 7 })).chain(([inputs, outputs]) =>
  fc.record({
    outputs: fc.constant(outputs),
    values: fc
      .array(fc.integer({ min: -100_000, max: 100_000 }), { minLength: inputs * outputs, maxLength: inputs * outputs })
      .map((whole) => Float32Array.from(whole, (value) => value / 7000)),
  }),
);

describe("numbers in steps", () => {
  it("err by half a step of their column at most", () => {
    fc.assert(
      fc.property(kernel, ({ values, outputs }) => {
        const quantised = quantise(values, outputs);
        dequantise(quantised).forEach((value, i) => {
          const step = quantised.steps[i % outputs];
          // Half a step, and what float32 rounds of 127 of them.
          expect(Math.abs(value - values[i])).toBeLessThanOrEqual(step * (0.5 + 127 * 2 ** -23));
        });
      }),
    );
  });

  it("are those of the bytes, with zero and the largest of each column in place", () => {
    const values = Float32Array.of(0, -127, 0, 254, 63.6, 0);
    const { bytes, steps } = quantise(values, 3);
    expect([...steps]).toEqual([2, 1, 0]);
    expect([...bytes]).toEqual([128, 1, 128, 255, 192, 128]);
    expect([...dequantise({ bytes, steps })]).toEqual([0, -127, 0, 254, 64, 0]);
  });

  it("come to the same bytes a second time", () => {
    fc.assert(
      fc.property(kernel, ({ values, outputs }) => {
        const once = quantise(values, outputs);
        expect(quantise(dequantise(once), outputs).bytes).toEqual(once.bytes);
      }),
    );
  });
});

describe("a file of shipped weights", () => {
  const rings = makeDataset("rings", 1);
  let trained: Checkpoint;

  beforeAll(async () => {
    await setBackend("cpu");
    const trainer = new Trainer(ringSettings, rings);
    while (trainer.step < 150) trainer.advance();
    trained = await trainer.checkpoint();
    trainer.dispose();
  });

  const judge = async (checkpoint: Checkpoint): Promise<number> => {
    const work = evaluateHeldOut({ dataset: rings, checkpoint, examples: 200, samples: 50, rows: 4000 });
    for (;;) {
      const { done, value } = await work.next();
      if (done) return value.logLikelihood;
    }
  };

  it("brings step and settings back, biases as they were, kernels nearly, and moments of zero", () => {
    const found = readWarm("w", writeWarm(trained));
    expect(found).toMatchObject({ step: 150, beforehand: 150, settings: trained.settings });
    expect(Object.keys(found.weights).sort()).toEqual(Object.keys(trained.weights).sort());
    for (const [name, values] of Object.entries(trained.weights)) {
      const furthest = Math.max(...values.map((value, i) => Math.abs(value - found.weights[name][i])));
      expect(furthest).toBeLessThanOrEqual(name.endsWith(".bias") ? 0 : Math.max(...values.map(Math.abs)) / 250);
      for (const moments of [found.firstMoments, found.secondMoments]) {
        expect(moments[name]).toEqual(new Float32Array(values.length));
      }
    }
  });

  it("is a model as good as the one that it was made of", async () => {
    const trainer = new Trainer(ringSettings, rings);
    const untrained = await judge(await trainer.checkpoint());
    trainer.dispose();
    const [before, after] = [await judge(trained), await judge(readWarm("w", writeWarm(trained)))];
    expect(before - untrained).toBeGreaterThan(5);
    expect(Math.abs(after - before)).toBeLessThan(0.05);
  });

  it("is the same for the same run, and a quarter of its weights", () => {
    const large = {
      ...trained,
      weights: { "a.kernel": Float32Array.from({ length: 20_000 }, Math.sin), "a.bias": new Float32Array(100) },
    };
    expect(writeWarm(trained)).toEqual(writeWarm(trained));
    expect(writeWarm(large).length).toBeLessThan(24_000);
  });

  it("is refused where it does not say of which steps its bytes are, or of how many steps it comes", () => {
    const { tensors, metadata } = readSafetensors("w", writeWarm(trained));
    const without = Object.fromEntries(Object.entries(tensors).filter(([name]) => !name.endsWith(".steps")));
    expect(() => readWarm("w", writeSafetensors({ tensors: without, metadata }))).toThrow(Problem);
    expect(() => readWarm("w", writeSafetensors({ tensors, metadata: { ...metadata, step: "many" } }))).toThrow(
      Problem,
    );
    expect(() => readWarm("w", writeSafetensors({ tensors, metadata: { step: "150" } }))).toThrow(Problem);
    expect(() => readWarm("w", writeWeights(trained).slice(0, 90))).toThrow(Problem);
  });
});
