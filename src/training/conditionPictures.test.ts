import { type GreyLevels, intensitiesOf } from "../numeric/greyLevels";
import "@tensorflow/tfjs-backend-cpu";
import { memory, setBackend } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { makeDataset } from "../data/catalogue";
import { division } from "../data/conditioning";
import "../kernels/register";
import type { ConditionPictures, Frame, View } from "./frame";
import { Pictures } from "./pictures";
import type { TrainingSettings } from "./settings";
import { ringSettings } from "./settings.fixture";
import { Trainer } from "./trainer";

const rings = makeDataset("rings", 1);
const digits = makeDataset("pen-digits", 1);

const labels: TrainingSettings = { ...ringSettings, variant: "cvae", K: 1, baseline: true };
const quadrants: TrainingSettings = {
  ...labels,
  data: "pen-digits",
  likelihood: "bernoulli",
  condition: "quadrants",
  quadrants: 2,
  hidden: [8],
};

const view: Omit<View, "picked"> = {
  gridSize: 2,
  dimensions: [0, 1],
  position: [],
  probe: [0, 0],
  codes: [],
  missing: [],
  examples: 4,
};

/** What is to be seen after a few steps. */
async function take(settings: TrainingSettings, picked: View["picked"], steps = 20): Promise<Frame> {
  const dataset = settings.data === "rings" ? rings : digits;
  const trainer = new Trainer(settings, dataset);
  for (let i = 0; i < steps; i++) trainer.advance();
  await trainer.read();
  const pictures = new Pictures(dataset, settings);
  const frame = await pictures.take(trainer.built, { ...view, picked }, trainer.step);
  pictures.dispose();
  trainer.dispose();
  return frame;
}

async function takeCondition(settings: TrainingSettings, picked: View["picked"]): Promise<ConditionPictures> {
  return (await take(settings, picked)).condition as ConditionPictures;
}

const row = (rows: Float32Array, i: number, size: number) => Array.from(rows.subarray(i * size, (i + 1) * size));

beforeAll(async () => {
  await setBackend("cpu");
});

describe("pictures of a condition", () => {
  it("put the given quadrants back where they were in everything that is shown", async () => {
    const { size } = digits;
    const { condition, samples, grid } = await take(quadrants, { label: 0, example: 7 });
    const { truth, prior, standard, guess } = condition as ConditionPictures;
    const { shown, hidden } = division(digits, quadrants);
    const places = intensitiesOf(grid as GreyLevels);
    const original = row(truth?.samples as Float32Array, 0, size);
    const given = (values: number[]) => Array.from(shown, (pixel) => values[pixel]);
    const predicted = (values: number[]) => Array.from(hidden, (pixel) => values[pixel]);
    for (const rows of [prior.samples, standard?.samples, guess, prior.mean, samples, places]) {
      for (let i = 0; i < (rows as Float32Array).length / size; i++) {
        expect(given(row(rows as Float32Array, i, size))).toEqual(given(original));
        expect(predicted(row(rows as Float32Array, i, size))).not.toEqual(predicted(original));
      }
    }
    expect(given([...prior.deviation])).toEqual(Array(shown.length).fill(0));
    expect(Math.min(...predicted([...prior.deviation]))).toBeGreaterThan(0);
  });

  it("answer another condition with other samples, and the same with the same", async () => {
    const first = await takeCondition(labels, { label: 0, example: 0 });
    expect(await takeCondition(labels, { label: 0, example: 3 })).toMatchObject({ prior: first.prior });
    const second = await takeCondition(labels, { label: 1, example: 0 });
    expect(second.prior.samples).not.toEqual(first.prior.samples);
    expect(second.guess).not.toEqual(first.guess);
  });

  it("hold held-out data with the label against them", async () => {
    const { truth } = await takeCondition(labels, { label: 2, example: 0 });
    const { samples } = truth as NonNullable<typeof truth>;
    for (let i = 0; i < samples.length; i += 2) {
      expect(Math.abs(Math.hypot(samples[i], samples[i + 1]) - 1.8)).toBeLessThan(0.4);
    }
  });

  it("compare with N(0, I) only where the prior is another, and equal it under the mistake", async () => {
    expect((await takeCondition({ ...labels, prior: "standard" }, { label: 0, example: 0 })).standard).toBeUndefined();
    const right = await takeCondition(labels, { label: 0, example: 0 });
    expect(right.prior.samples).not.toEqual(right.standard?.samples);
    const mistaken = { ...labels, pitfall: "standard-prior-sampling" } as const;
    const { prior, standard } = await takeCondition(mistaken, { label: 0, example: 0 });
    expect(prior).toEqual(standard);
    expect(standard?.mean).toEqual(right.standard?.mean);
  });

  it("take the last label or example where the one that is asked for does not exist", async () => {
    const { picked } = await takeCondition(labels, { label: 9, example: 9999 });
    expect(picked).toEqual({ label: 2, example: 499 });
  });

  it("are of conditional models alone", async () => {
    expect((await take(ringSettings, { label: 0, example: 0 }, 1)).condition).toBeUndefined();
  });

  it("leave no tensor behind", async () => {
    const before = memory().numTensors;
    await take(labels, { label: 1, example: 1 }, 2);
    expect(memory().numTensors).toBe(before);
  });
});
