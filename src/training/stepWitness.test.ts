import "@tensorflow/tfjs-backend-cpu";
import { memory, setBackend } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { makeDataset } from "../data/catalogue";
import "../kernels/register";
import { sum } from "../numeric/reductions";
import { cards } from "../variants/registry";
import { variantIds } from "../variants/variant";
import { isWeighted } from "./estimates";
import type { TrainingSettings } from "./settings";
import { ringSettings } from "./settings.fixture";
import { smallModalities } from "./smallModalities.fixture";
import type { ExampleTrace, StepTrace } from "./stepTrace";
import { StepWitness } from "./stepWitness";
import { Trainer } from "./trainer";

const rings = makeDataset("rings", 1);

function trainerOf(
  settings: TrainingSettings,
  ...rest: [checkpoint?: ConstructorParameters<typeof Trainer>[2]]
): Trainer {
  const isMultimodal = cards[settings.variant].knobs.includes("modalities");
  return new Trainer(settings, isMultimodal ? smallModalities() : rings, ...rest);
}

async function slowStep(trainer: Trainer): Promise<StepTrace> {
  const witness = new StepWitness();
  for (const _ of trainer.work(witness)) {
    // every part at once
  }
  return witness.read();
}

/** A run's second step: all runs of a seed have the same weights before the first. */
async function traceOf(change: Partial<TrainingSettings>, isFirst = false): Promise<StepTrace> {
  const trainer = trainerOf({ ...ringSettings, ...change });
  if (!isFirst) trainer.advance();
  const trace = await slowStep(trainer);
  trainer.dispose();
  return trace;
}

function expectClose(actual: ArrayLike<number> | number, expected: ArrayLike<number> | number, tolerance = 1e-5): void {
  const [a, b] = [actual, expected].map((value) => (typeof value === "number" ? [value] : Array.from(value)));
  expect(a.length).toBe(b.length);
  const largest = Math.max(1, ...b.map(Math.abs));
  a.forEach((value, i) => {
    expect(Math.abs(value - b[i])).toBeLessThanOrEqual(tolerance * largest);
  });
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** log 1/n Σ exp */
function logMeanExp(values: ArrayLike<number>): number {
  const all = Array.from(values);
  const largest = Math.max(...all);
  return largest + Math.log(mean(all.map((value) => Math.exp(value - largest))));
}

/** A number of each sample, cut into its M estimates of K. */
function estimates(values: Float32Array | undefined, { counts: { M, K } }: StepTrace): Float32Array[] {
  return Array.from({ length: M }, (_, m) => (values ?? new Float32Array()).subarray(m * K, (m + 1) * K));
}

beforeAll(async () => {
  await setBackend("cpu");
});

describe.each(variantIds)("a slow step of %s", (variant) => {
  const settings = { ...ringSettings, variant, baseline: true, hybrid: 0.5 };

  it("leaves the run equal to the bit, and no tensor behind", async () => {
    const plain = trainerOf(settings);
    for (let i = 0; i < 4; i++) plain.advance();
    const expected = [await plain.read(), await plain.checkpoint()];
    plain.dispose();

    const before = memory().numTensors;
    const slow = trainerOf(settings);
    slow.advance();
    expect((await slowStep(slow)).step).toBe(2);
    expect((await slowStep(slow)).step).toBe(3);
    slow.advance();
    expect([await slow.read(), await slow.checkpoint()]).toEqual(expected);
    slow.dispose();
    expect(memory().numTensors).toBe(before);
  });

  it("has the terms of the record, and examples that make them up", async () => {
    const trainer = trainerOf(settings);
    const trace = await slowStep(trainer);
    const [record] = await trainer.read();
    trainer.dispose();
    expect(trace.terms).toEqual(record.train);
    expect(trace.examples).toHaveLength(settings.batchSize);
    for (const term of ["reconstruction", "kl", "objective", "inference"] as const) {
      const own = trace.examples.map(({ terms }) => terms[term]);
      if (trace.terms[term] === undefined || own[0] === undefined) continue;
      expectClose(mean(own as number[]), trace.terms[term] as number);
    }
  });

  it("has densities and divergences that make up the example's terms", async () => {
    const trace = await traceOf({ variant });
    for (const { terms, logLikelihood, logPosterior, logPrior, kl, klPerUnit } of trace.examples) {
      expectClose(mean(Array.from(logLikelihood)), terms.reconstruction as number);
      const expected = terms.kl ?? (terms.klContinuous as number) + (terms.klDiscrete as number);
      if (kl && klPerUnit) {
        expectClose(kl[0], expected);
        expectClose(sum(Array.from(klPerUnit)), expected);
      } else {
        expectClose(mean(Array.from(logPosterior ?? [], (value, i) => value - (logPrior?.[i] ?? 0))), expected);
      }
    }
  });
});

describe("the latents of a slow step", () => {
  const [S, D] = [3, 2];

  it.each([
    ["diagonal", (noise: number) => noise],
    ["laplace", (u: number) => -Math.sign(u) * Math.log1p(-Math.abs(u))],
  ] as const)("are μ + σ times the noise: %s", async (posterior, made) => {
    const { examples } = await traceOf({ posterior });
    for (const { mean, scale, epsilon, z } of examples as Required<ExampleTrace>[]) {
      expect([mean.length, epsilon.length]).toEqual([D, S * D]);
      expectClose(
        z,
        epsilon.map((noise, i) => mean[i % D] + scale[i % D] * made(noise)),
      );
    }
  });

  it("of a full covariance spread as its marginals say", async () => {
    const { examples } = await traceOf({ posterior: "full-covariance", K: 64, M: 1 });
    const { mean: center, scale, z } = examples[0] as Required<ExampleTrace>;
    const square = (d: number) =>
      mean(Array.from({ length: 64 }, (_, k) => ((z[k * D + d] - center[d]) / scale[d]) ** 2));
    expect(square(0)).toBeGreaterThan(0.5);
    expect(square(0)).toBeLessThan(2);
    expect(square(1)).toBeGreaterThan(0.5);
    expect(square(1)).toBeLessThan(2);
  });

  it("that are discrete are the softmax of log π + gumbel, over τ", async () => {
    const { examples, temperature } = await traceOf({ variant: "categorical-vae" });
    expect(temperature).toBe(0.5);
    const { probabilities, gumbel, y } = examples[0] as Required<ExampleTrace>;
    expectClose([sum([...probabilities.subarray(0, 3)]), sum([...probabilities.subarray(3)])], [1, 1]);
    const powers = Array.from(probabilities.subarray(0, 3), (p, c) =>
      Math.exp((Math.log(p) + gumbel[c]) / temperature),
    );
    expectClose(
      y.subarray(0, 3),
      powers.map((power) => power / sum(powers)),
    );
  });

  it("stand side by side in a JointVAE", async () => {
    const { examples } = await traceOf({ variant: "joint-vae" });
    const { z, y, mean, probabilities } = examples[0];
    expect([z, y, mean, probabilities].map((values) => values?.length)).toEqual([S * D, S * 5, D, 5]);
  });

  it("come from the prior network where a CVAE is no more than that", async () => {
    const { examples } = await traceOf({ variant: "cvae", hybrid: 0 });
    const { mean, priorMean, priorScale, epsilon, z } = examples[0] as Required<ExampleTrace>;
    expect(mean).toBeUndefined();
    expectClose(
      z,
      epsilon.map((noise, i) => priorMean[i % D] + priorScale[i % D] * noise),
    );
  });
});

describe("the modalities of a slow step", () => {
  const multimodal = variantIds.filter((variant) => cards[variant].combination);

  it.each(multimodal)("have each its part of log p(x|z), by its scale: %s", async (variant) => {
    const [halved, plain] = await Promise.all([
      traceOf({ variant, likelihoodScale: [0.5] }, true),
      traceOf({ variant, likelihoodScale: [] }, true),
    ]);
    const parts = ({ perModality, logLikelihood }: ExampleTrace) => {
      const count = logLikelihood.length;
      return [perModality?.subarray(0, count), perModality?.subarray(count)] as [Float32Array, Float32Array];
    };
    for (const [e, example] of halved.examples.entries()) {
      const [first, second] = parts(example);
      const [wholeFirst, wholeSecond] = parts(plain.examples[e]);
      expectClose(
        example.logLikelihood,
        first.map((value, s) => value + second[s]),
      );
      expectClose(
        first,
        wholeFirst.map((value) => value / 2),
      );
      expectClose(second, wholeSecond);
    }
  });

  it("are the bounds that MVAE adds up", async () => {
    const { examples } = await traceOf({ variant: "mvae", subsampled: true });
    for (const { singleReconstruction, singleKl, terms } of examples as Required<ExampleTrace>[]) {
      const bounds = singleReconstruction.map((value, d) => value - singleKl[d]);
      expectClose(sum([...bounds]), terms.single as number);
      expectClose(
        terms.objective as number,
        (terms.reconstruction as number) - (terms.kl as number) + sum([...bounds]),
      );
    }
  });

  it("make up the product: precisions above the prior's add, and so do the means times them", async () => {
    const { examples } = await traceOf({ variant: "mvae", subsampled: false });
    for (const { mean, scale, expertMean, expertScale, singleKl } of examples as Required<ExampleTrace>[]) {
      expect(singleKl).toBeUndefined();
      const D = mean.length;
      const precision = (d: number, i: number) => expertScale[d * D + i] ** -2;
      for (let i = 0; i < D; i++) {
        const joint = precision(0, i) + precision(1, i) - 1; // each has the prior in it
        expectClose(scale[i] ** -2, joint, 1e-4);
        expectClose(mean[i] * joint, expertMean[i] * precision(0, i) + expertMean[D + i] * precision(1, i), 1e-4);
      }
    }
  });
});

describe("the weights of a slow step", () => {
  it.each(variantIds.filter((variant) => isWeighted({ ...ringSettings, variant })))(
    "sum to 1 within each logarithm, and log w gives the bound: %s",
    async (variant) => {
      const trace = await traceOf({ variant, K: 5 });
      for (const {
        logW,
        logLikelihood,
        logPrior,
        logPosterior,
        weights,
        terms,
      } of trace.examples as Required<ExampleTrace>[]) {
        expectClose(
          logW,
          logLikelihood.map((value, i) => value + logPrior[i] - logPosterior[i]),
        );
        const tight = mean(estimates(logW, trace).map(logMeanExp));
        const bound = variant === "ciwae" ? 0.5 * mean(Array.from(logW)) + 0.5 * tight : tight;
        expectClose(terms.inference ?? (terms.objective as number), bound);
        for (const within of estimates(weights, trace)) expectClose(sum(Array.from(within)), 1);
      }
    },
  );

  it("of PIWAE's decoder sum to 1 over all samples, as its bound does", async () => {
    const { examples } = await traceOf({ variant: "piwae", M: 4 });
    for (const { decoderWeights, logW, terms } of examples as Required<ExampleTrace>[]) {
      expect(decoderWeights).toHaveLength(12);
      expectClose(sum(Array.from(decoderWeights)), 1);
      expectClose(terms.generative as number, logMeanExp(logW));
    }
  });

  it("are those of both axes where a mixture's bound is tight", async () => {
    const { examples } = await traceOf({ variant: "mmvae", bound: "tight" });
    expectClose(sum(Array.from(examples[0].weights ?? [])), 1);
  });

  it("are none where there is no logarithm of a mean", async () => {
    const { examples } = await traceOf({ variant: "mmvae", bound: "elbo" });
    expect(examples[0].logW).toBeUndefined();
    expect(examples[0].kl).toHaveLength(1);
  });
});

describe("the layers of a slow step", () => {
  it("have the gradient that finite differences give", async () => {
    const trainer = trainerOf({ ...ringSettings, learningRate: 0 });
    const start = await trainer.checkpoint();
    const { layers } = await slowStep(trainer);
    const { firstMoments } = await trainer.checkpoint();
    trainer.dispose();

    const objectiveAt = async (layer: string, distance: number) => {
      const slopes = (name: string) => firstMoments[name].map((m) => m / 0.1); // m = (1 − β₁)·gradient
      const length = Math.hypot(...slopes(`${layer}.kernel`), ...slopes(`${layer}.bias`));
      const weights = { ...start.weights };
      for (const name of [`${layer}.kernel`, `${layer}.bias`]) {
        const along = slopes(name);
        weights[name] = weights[name].map((w, i) => w + (distance * along[i]) / length);
      }
      const moved = trainerOf(ringSettings, { ...start, weights });
      moved.advance();
      const [{ train }] = await moved.read();
      moved.dispose();
      return train.objective as number;
    };
    const h = 0.005;
    for (const { name, gradient } of layers) {
      const slope = ((await objectiveAt(name, h)) - (await objectiveAt(name, -h))) / (2 * h);
      expect(Math.abs(slope / gradient - 1)).toBeLessThan(0.02);
    }
  });

  it("are changed as Adam changes them", async () => {
    const trainer = trainerOf(ringSettings);
    const before = await trainer.checkpoint();
    const { layers } = await slowStep(trainer);
    const after = await trainer.checkpoint();
    trainer.dispose();
    for (const { name, gradient, firstMoment, secondMoment, update, weight } of layers) {
      const both = (of: (name: string) => ArrayLike<number>) =>
        [`${name}.kernel`, `${name}.bias`].flatMap((one) => [...Array.from(of(one))]);
      expectClose(weight, Math.hypot(...both((one) => before.weights[one])));
      expectClose(update, Math.hypot(...both((one) => after.weights[one].map((w, i) => w - before.weights[one][i]))));
      expectClose(firstMoment, Math.hypot(...both((one) => after.firstMoments[one])));
      expectClose(secondMoment, Math.hypot(...both((one) => after.secondMoments[one])));
      expectClose(firstMoment, 0.1 * gradient);
      expect(update).toBeGreaterThan(0);
    }
  });
});
