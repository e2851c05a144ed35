import "@tensorflow/tfjs-backend-cpu";
import { dispose, memory, setBackend } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { makeDataset } from "../data/catalogue";
import "../kernels/register";
import { gradientRatios } from "./gradientRatio";
import { ascend } from "./gradients";
import type { GradientChoice, GradientPoint } from "./modelExperiments";
import { drawNoise } from "./noise";
import type { Checkpoint } from "./records";
import type { TrainingSettings } from "./settings";
import { ringSettings } from "./settings.fixture";
import { dealtRange, subjectOf } from "./subject";
import { Trainer } from "./trainer";

const rings = makeDataset("rings", 1);

async function trained(change: Partial<TrainingSettings> = {}, steps = 30): Promise<Checkpoint> {
  const trainer = new Trainer({ ...ringSettings, ...change }, rings);
  for (let i = 0; i < steps; i++) trainer.advance();
  await trainer.read();
  const checkpoint = await trainer.checkpoint();
  trainer.dispose();
  return checkpoint;
}

async function measure(checkpoint: Checkpoint, change: Partial<GradientChoice>): Promise<readonly GradientPoint[]> {
  const choice = { K: [1], M: [1], replicates: 10, examples: 2, ...change };
  const work = gradientRatios({ dataset: rings, checkpoint, examples: choice.examples, choice });
  let last = 0;
  for (;;) {
    const { done, value } = await work.next();
    if (done) return value;
    expect(value.share).toBeGreaterThan(last);
    last = value.share;
  }
}

/** The gradients of all replicates, kept: [R][entries of all layers of a network]. */
async function replicatesOf(checkpoint: Checkpoint, K: number, M: number, replicates: number, network: string) {
  const subject = subjectOf({ dataset: rings, checkpoint, examples: 2 });
  const { layers, engine, built } = subject;
  const { settings } = checkpoint;
  const dealt = dealtRange(subject, 0, 2);
  const rows: number[][] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    const path = ["gradient-ratio", K, M, replicate];
    const epsilon = drawNoise([M, K, 2], engine.noise(settings), settings.seed, ...path);
    const { gradients, measurement } = ascend(layers, () => built.objective({ ...dealt, epsilon, step: 0 }, settings));
    const names = Object.keys(gradients).filter((name) => name.startsWith(network));
    rows.push(names.flatMap((name) => [...gradients[name].dataSync()]));
    dispose([epsilon, measurement.values, ...Object.values(gradients)]);
  }
  dispose([dealt.x, ...Object.values(layers)]);
  return rows;
}

function rms(rows: readonly number[][]): number {
  const R = rows.length;
  const squares = rows[0].flatMap((_, d) => {
    const mean = rows.reduce((sum, row) => sum + row[d], 0) / R;
    const variance = rows.reduce((sum, row) => sum + (row[d] - mean) ** 2, 0) / (R - 1);
    return variance > 0 ? [mean ** 2 / variance] : [];
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

beforeAll(async () => {
  await setBackend("cpu");
});

describe("the signal-to-noise ratio of a model's gradients", () => {
  it.each([
    ["iwae", "reparameterised"],
    ["miwae", "dreg"],
    ["piwae", "stl"],
    ["ciwae", "reparameterised"],
  ] as const)("is that of the kept gradients of %s (%s)", async (variant, estimator) => {
    const checkpoint = await trained({ variant, estimator });
    const [point] = await measure(checkpoint, { K: [3], M: [2] });
    for (const [network, name] of [
      ["inference", "encoder"],
      ["generative", "decoder"],
    ] as const) {
      expect(point[network].raw).toBeCloseTo(rms(await replicatesOf(checkpoint, 3, 2, 10, name)), 4);
    }
  });

  it("grows as √M", async () => {
    const points = await measure(await trained(), { M: [1, 16], replicates: 100 });
    for (const network of ["inference", "generative"] as const) {
      const [one, many] = points.map((point) => point[network]);
      const slope = Math.log(many.debiased / one.debiased) / Math.log(16);
      const error = Math.hypot(one.error / one.debiased, many.error / many.debiased) / Math.log(16);
      expect(error).toBeLessThan(0.1);
      expect(Math.abs(slope - 0.5)).toBeLessThan(4 * error);
    }
  });

  it("falls with K for the encoder's plain gradient beside DReG's", async () => {
    const ends = async (estimator: TrainingSettings["estimator"]) => {
      const checkpoint = await trained({}, 100);
      const settings = { ...checkpoint.settings, estimator };
      const [one, many] = await measure({ ...checkpoint, settings }, { K: [1, 64], replicates: 40 });
      return many.inference.debiased / one.inference.debiased;
    };
    const [plain, dreg] = [await ends("reparameterised"), await ends("dreg")];
    expect(plain).toBeLessThan(1);
    expect(dreg).toBeGreaterThan(plain * 2);
  });

  it("is of IWAE's bound for a model without one of its own", async () => {
    const checkpoint = await trained({ variant: "vae", K: 1 });
    const settings = { ...checkpoint.settings, variant: "iwae" } as const;
    const choice = { K: [1, 4], M: [1, 2] };
    expect(await measure(checkpoint, choice)).toEqual(await measure({ ...checkpoint, settings }, choice));
  });

  it("is there for conditional models, whose prior network is a generative one", async () => {
    const checkpoint = await trained({ variant: "cvae", K: 1 });
    const [{ inference, generative }] = await measure(checkpoint, {});
    const size = (network: string) =>
      Object.entries(checkpoint.weights).reduce(
        (sum, [name, { length }]) => sum + (name.startsWith(network) ? length : 0),
        0,
      );
    expect(inference.entries).toBeLessThanOrEqual(size("recognition"));
    expect(inference.entries).toBeGreaterThan(0.5 * size("recognition"));
    expect(generative.entries).toBeLessThanOrEqual(size("prior") + size("decoder"));
    expect(generative.entries).toBeGreaterThan(size("decoder"));
  });

  it("has every K at the first M and every M at the first K, whatever else is measured", async () => {
    const checkpoint = await trained();
    const points = await measure(checkpoint, { K: [1, 3], M: [1, 2] });
    expect(points.map(({ K, M }) => [K, M])).toEqual([
      [1, 1],
      [3, 1],
      [1, 2],
    ]);
    expect(await measure(checkpoint, { K: [3] })).toEqual([points[1]]);
  });

  it("leaves no tensor behind, finished or given up", async () => {
    const checkpoint = await trained();
    const before = memory().numTensors;
    await measure(checkpoint, {});
    expect(memory().numTensors).toBe(before);
    const choice = { K: [2], M: [1], replicates: 10, examples: 2 };
    const work = gradientRatios({ dataset: rings, checkpoint, examples: 2, choice });
    await work.next();
    await work.next();
    await work.return([]);
    expect(memory().numTensors).toBe(before);
  });
});
