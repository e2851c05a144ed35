import "@tensorflow/tfjs-backend-cpu";
import { memory, setBackend, tensor, tidy } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { makeDataset } from "../data/catalogue";
import "../kernels/register";
import { evaluateHeldOut } from "./evaluation";
import type { Evaluation } from "./records";
import type { TrainingSettings } from "./settings";
import { ringSettings } from "./settings.fixture";
import { Trainer } from "./trainer";

const linear = makeDataset("linear-gaussian", 1);
const settings: TrainingSettings = {
  ...ringSettings,
  variant: "vae",
  K: 1,
  batchSize: 64,
  data: "linear-gaussian",
  sigma: 0.5,
  hidden: [],
};

async function evaluate(trainer: Trainer, samples: number, examples = 200): Promise<Evaluation> {
  const checkpoint = await trainer.checkpoint();
  const work = evaluateHeldOut({ dataset: linear, checkpoint, examples, samples, rows: 20_000 });
  let last = 0;
  for (;;) {
    const { done, value } = await work.next();
    if (done) return value;
    expect(value).toBeGreaterThan(last);
    last = value;
  }
}

beforeAll(async () => {
  await setBackend("cpu");
});

describe("an evaluation", () => {
  it("orders the bounds: ELBO ≤ L_5 ≤ L_50 ≤ L_500 ≤ log p(x), which is exact for an affine model", async () => {
    const trainer = new Trainer(settings, linear);
    for (let i = 0; i < 40; i++) trainer.advance();
    await trainer.read();
    const [five, fifty, many] = [await evaluate(trainer, 5), await evaluate(trainer, 50), await evaluate(trainer, 500)];
    const exact = many.exactLogLikelihood as number;
    expect(five.elbo).toBeLessThan(five.logLikelihood);
    expect(five.logLikelihood).toBeLessThan(fifty.logLikelihood);
    expect(fifty.logLikelihood).toBeLessThan(many.logLikelihood);
    expect(many.logLikelihood).toBeLessThan(exact + 0.02);
    expect(exact - many.logLikelihood).toBeLessThan(exact - five.logLikelihood);
    trainer.dispose();
  });

  it("adds its KL up from the dimensions and counts active units", async () => {
    const trainer = new Trainer(settings, linear);
    const { kl, klPerUnit, meanVariances, activeUnits } = await evaluate(trainer, 5);
    expect(klPerUnit.reduce((sum, value) => sum + value, 0)).toBeCloseTo(kl, 4);
    expect(activeUnits).toBe(meanVariances.filter((variance) => variance > 0.01).length);
    const { weights, ...checkpoint } = await trainer.checkpoint();
    trainer.dispose();
    const kernel = weights["encoder.mean.kernel"].map((value, i) => (i % 2 === 1 ? 0 : value));
    const half = new Trainer(settings, linear, {
      ...checkpoint,
      weights: { ...weights, "encoder.mean.kernel": kernel },
    });
    const deadened = await evaluate(half, 5);
    expect(deadened.meanVariances[1]).toBe(0);
    expect(deadened.activeUnits).toBe(activeUnits - 1);
    half.dispose();
  });

  it("estimates the log p(x) of a model with discrete latents, which is a sum over all corners", async () => {
    const discrete = { ...settings, variant: "categorical-vae", hidden: [4], categories: [3, 2] } as const;
    const trainer = new Trainer(discrete, linear);
    for (let i = 0; i < 60; i++) trainer.advance();
    await trainer.read();
    const { logLikelihood, elbo, klPerUnit } = await evaluate(trainer, 500, 50);

    const corners = [0, 1, 2].flatMap((a) =>
      [0, 1].map((b) => [0, 1, 2, 3, 4].map((i) => (i === a || i === 3 + b ? 1 : 0))),
    );
    const exact = tidy(() => {
      const y = tensor(corners.flat(), [1, 6, 1, 5]).tile([1, 1, 50, 1]);
      const x = tensor(linear.heldOut.values.slice(0, 50 * linear.size) as Float32Array, [50, linear.size]);
      const model = trainer.built.given();
      const logJoint = model.decode(y).logDensity(x).add(model.logPrior(y)); // [1, 6, 50]
      return logJoint.logSumExp([0, 1]).mean().dataSync()[0];
    }) as unknown as number;
    expect(logLikelihood).toBeLessThan(exact + 0.05);
    expect(logLikelihood).toBeGreaterThan(exact - 0.5);
    expect(elbo).toBeLessThan(logLikelihood);
    expect(klPerUnit).toHaveLength(2);
    trainer.dispose();
  });

  it("leaves no tensor behind, finished or given up", async () => {
    const trainer = new Trainer(settings, linear);
    const checkpoint = await trainer.checkpoint();
    const before = memory().numTensors;
    await evaluate(trainer, 5);
    const given = evaluateHeldOut({ dataset: linear, checkpoint, examples: 100, samples: 5, rows: 20 });
    await given.next();
    await given.return(undefined as never);
    expect(memory().numTensors).toBe(before);
    trainer.dispose();
  });
});
