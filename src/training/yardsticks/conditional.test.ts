import "@tensorflow/tfjs-backend-cpu";
import { memory, setBackend } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { makeDataset } from "../../data/catalogue";
import "../../kernels/register";
import { affineGaussian } from "../../numeric/gaussianDensity";
import { evaluateHeldOut } from "../evaluation";
import type { Checkpoint, Evaluation } from "../records";
import type { TrainingSettings } from "../settings";
import { ringSettings } from "../settings.fixture";
import { Trainer } from "../trainer";

const rings = makeDataset("rings", 1);
const examples = 60;

/** All networks are affine, so that x is Gaussian given c. */
const linear: TrainingSettings = { ...ringSettings, variant: "cvae", K: 1, hidden: [], sigma: 0.5 };

/** A few steps of training. */
async function trained(settings: TrainingSettings, steps = 60): Promise<Checkpoint> {
  const trainer = new Trainer(settings, rings);
  for (let i = 0; i < steps; i++) trainer.advance();
  await trainer.read();
  const checkpoint = await trainer.checkpoint();
  trainer.dispose();
  return checkpoint;
}

async function evaluate(checkpoint: Checkpoint, samples = 500): Promise<Evaluation> {
  const work = evaluateHeldOut({ dataset: rings, checkpoint, examples, samples, rows: 10_000 });
  for (;;) {
    const { done, value } = await work.next();
    if (done) return value;
  }
}

/** log p(x|c) of an affine model with z ~ p(z|c), or ~ N(0, I), in closed form: nats per example. */
function exact({ weights, settings }: Checkpoint, prior: "learned" | "standard"): number {
  const { latentSize, sigma } = settings;
  const { size, labelCount, heldOut } = rings;
  const kernel = weights["decoder.output.kernel"]; // [latentSize + labelCount, size]
  const densities = Array.from({ length: labelCount }, (_, label) => {
    const at = (name: string, d: number) =>
      weights[`prior.${name}.kernel`][label * latentSize + d] + weights[`prior.${name}.bias`][d];
    const places = Array.from({ length: latentSize }, (_, d) =>
      prior === "learned" ? { mean: at("mean", d), scale: Math.exp(at("logVariance", d) / 2) } : { mean: 0, scale: 1 },
    );
    const scaled = places.flatMap(({ scale }, d) =>
      Array.from({ length: size }, (_, i) => scale * kernel[d * size + i]),
    );
    const bias = Array.from(weights["decoder.output.bias"], (value, i) =>
      places.reduce(
        (sum, { mean }, d) => sum + mean * kernel[d * size + i],
        value + kernel[(latentSize + label) * size + i],
      ),
    );
    return affineGaussian(scaled, bias, sigma);
  });
  let sum = 0;
  for (let i = 0; i < examples; i++) {
    const x = heldOut.values.subarray(i * size, (i + 1) * size);
    sum += densities[(heldOut.labels as Uint8Array)[i]](x);
  }
  return sum / examples;
}

beforeAll(async () => {
  await setBackend("cpu");
});

describe("the conditional likelihood", () => {
  it("is by Monte Carlo and by importance sampling what it is in closed form", async () => {
    const checkpoint = await trained(linear);
    const { logLikelihood, conditional } = await evaluate(checkpoint, 2000);
    const [learned, standard] = [exact(checkpoint, "learned"), exact(checkpoint, "standard")];
    expect(Math.abs(logLikelihood - learned)).toBeLessThan(0.01);
    expect(Math.abs((conditional?.monteCarlo as number) - learned)).toBeLessThan(0.03);
    expect(Math.abs((conditional?.standardPrior as number) - standard)).toBeLessThan(0.03);
    expect(learned).toBeGreaterThan(standard + 0.1);
    expect(conditional?.baseline).toBeUndefined();
  });

  it("has one Monte Carlo estimate where the prior is N(0, I) anyway", async () => {
    const checkpoint = await trained({ ...linear, prior: "standard" });
    const { conditional } = await evaluate(checkpoint);
    expect(conditional?.standardPrior).toBeUndefined();
    expect(Math.abs((conditional?.monteCarlo as number) - exact(checkpoint, "standard"))).toBeLessThan(0.1);
  });

  it("is that of N(0, I) for a model which is sampled as if it had no prior network", async () => {
    const { weights, ...rest } = await trained(linear);
    const settings = { ...linear, pitfall: "standard-prior-sampling" } as const;
    const { conditional } = await evaluate({ ...rest, weights, settings });
    expect(conditional?.monteCarlo).toBeCloseTo(conditional?.standardPrior as number, 5);
  });

  it("gives the baseline network's guess its due", async () => {
    const checkpoint = await trained({ ...linear, baseline: true });
    const { conditional } = await evaluate(checkpoint);
    const { size, labelCount, heldOut } = rings;
    const kernel = checkpoint.weights["baseline.output.kernel"];
    const bias = checkpoint.weights["baseline.output.bias"];
    expect(kernel).toHaveLength(labelCount * size);
    let sum = 0;
    for (let i = 0; i < examples; i++) {
      const label = (heldOut.labels as Uint8Array)[i];
      const guess = Array.from(bias, (value, d) => value + kernel[label * size + d]);
      sum += affineGaussian([0, 0], guess, linear.sigma)(heldOut.values.subarray(i * size, (i + 1) * size));
    }
    expect(conditional?.baseline).toBeCloseTo(sum / examples, 4);
  });

  it("is the same at every evaluation, and no other variant has one", async () => {
    const checkpoint = await trained(linear, 5);
    expect(await evaluate(checkpoint, 20)).toEqual(await evaluate(checkpoint, 20));
    expect(await evaluate(await trained({ ...linear, variant: "vae" }, 5), 20)).not.toHaveProperty("conditional");
  });

  it("leaves no tensor behind, finished or given up", async () => {
    const checkpoint = await trained({ ...linear, baseline: true }, 5);
    const before = memory().numTensors;
    await evaluate(checkpoint, 20);
    expect(memory().numTensors).toBe(before);
    const work = evaluateHeldOut({ dataset: rings, checkpoint, examples, samples: 20, rows: 400 });
    for (let share = 0; share < 0.7; ) share = (await work.next()).value as number;
    await work.return(undefined as never);
    expect(memory().numTensors).toBe(before);
  });
});
