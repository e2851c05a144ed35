import "@tensorflow/tfjs-backend-cpu";
import { memory, setBackend } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { makeDataset } from "../data/catalogue";
import type { Dataset } from "../data/dataset";
import "../kernels/register";
import { evaluateHeldOut } from "./evaluation";
import type { BoundPoint } from "./modelExperiments";
import { nestedBounds } from "./nestedBounds";
import type { Checkpoint, Evaluation } from "./records";
import type { TrainingSettings } from "./settings";
import { ringSettings } from "./settings.fixture";
import { smallModalities } from "./smallModalities.fixture";
import { Trainer } from "./trainer";

const linear = makeDataset("linear-gaussian", 1);
const affine: TrainingSettings = {
  ...ringSettings,
  variant: "vae",
  K: 1,
  batchSize: 64,
  data: "linear-gaussian",
  sigma: 0.5,
  hidden: [],
};

async function trained(settings: TrainingSettings, dataset: Dataset): Promise<Checkpoint> {
  const trainer = new Trainer(settings, dataset);
  for (let i = 0; i < 40; i++) trainer.advance();
  await trainer.read();
  const checkpoint = await trainer.checkpoint();
  trainer.dispose();
  return checkpoint;
}

async function toEnd<T, Value>(
  work: AsyncGenerator<T, Value>,
  look: (step: T) => void = () => undefined,
): Promise<Value> {
  for (;;) {
    const { done, value } = await work.next();
    if (done) return value;
    look(value);
  }
}

function measure(checkpoint: Checkpoint, dataset: Dataset, K: readonly number[], examples = 100) {
  return nestedBounds({ dataset, checkpoint, examples, choice: { K, examples } });
}

function evaluate(checkpoint: Checkpoint, dataset: Dataset, samples: number, examples = 100): Promise<Evaluation> {
  return toEnd(evaluateHeldOut({ dataset, checkpoint, examples, samples, rows: 20_000 }));
}

beforeAll(async () => {
  await setBackend("cpu");
});

describe("nested bounds", () => {
  it("rise with K to the log p(x) of an affine model, which is exact", async () => {
    const checkpoint = await trained(affine, linear);
    const points = await toEnd(measure(checkpoint, linear, [1, 5, 50, 400], 50));
    const exact = (await evaluate(checkpoint, linear, 5, 50)).exactLogLikelihood as number;
    points.slice(1).forEach(({ mean }, i) => {
      expect(mean).toBeGreaterThan(points[i].mean);
    });
    expect(points[3].mean).toBeLessThan(exact + 0.02);
    expect(points[3].mean).toBeGreaterThan(exact - 0.1);
    expect(points[3]).toMatchObject({ examples: 50, gap: 0, gapError: 0 });
    for (const { mean, gap } of points) expect(gap).toBeCloseTo(points[3].mean - mean, 9);
  });

  it("agree with the evaluation, which draws other noise", async () => {
    const checkpoint = await trained(affine, linear);
    const [one, many] = await toEnd(measure(checkpoint, linear, [1, 200], 50));
    const { elbo, logLikelihood } = await evaluate(checkpoint, linear, 200, 50);
    // A single weight's logarithm varies by some nats; a mean over 500 · 100 of them does so by a hundredth.
    expect(one.mean).toBeCloseTo(elbo, 1);
    expect(many.mean).toBeCloseTo(logLikelihood, 1);
  });

  it.each(["mmvae", "mvae", "mopoe-vae"] as const)("have samples of each origin in %s", async (variant) => {
    const dataset = smallModalities();
    const checkpoint = await trained({ ...ringSettings, variant, data: "styles", K: 1 }, dataset);
    const [, many] = await toEnd(measure(checkpoint, dataset, [1, 100], 10));
    const { logLikelihood } = await evaluate(checkpoint, dataset, 100, 10);
    expect(Math.abs(many.mean - logLikelihood)).toBeLessThan(0.25);
  });

  it("tell what they know after each piece", async () => {
    // 1000 samples of so many examples are not decoded at once.
    const checkpoint = await trained({ ...affine, hidden: [64] }, linear);
    let last = 0;
    const seen: (readonly BoundPoint[])[] = [];
    await toEnd(measure(checkpoint, linear, [1, 1000]), ({ share, points }) => {
      expect(share).toBeGreaterThan(last);
      last = share;
      seen.push(points);
    });
    expect(last).toBeCloseTo(1, 9);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)?.[0].examples).toBeGreaterThan(0);
  });

  it("leave no tensor behind, finished or given up", async () => {
    const checkpoint = await trained(affine, linear);
    const before = memory().numTensors;
    await toEnd(measure(checkpoint, linear, [1, 20], 10));
    expect(memory().numTensors).toBe(before);
    const work = measure(checkpoint, linear, [1, 20], 10);
    await work.next();
    await work.return([]);
    expect(memory().numTensors).toBe(before);
  });
});
