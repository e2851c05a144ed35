import "@tensorflow/tfjs-backend-cpu";
import { memory, setBackend } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { makeDataset } from "../data/catalogue";
import type { Dataset } from "../data/dataset";
import "../kernels/register";
import { affineGaussian } from "../numeric/gaussianDensity";
import { sum } from "../numeric/reductions";
import { evaluateHeldOut } from "./evaluation";
import type { Drawn, View } from "./frame";
import { Pictures } from "./pictures";
import type { Evaluation } from "./records";
import type { TrainingSettings } from "./settings";
import { ringSettings } from "./settings.fixture";
import { smallModalities } from "./smallModalities.fixture";
import { Trainer } from "./trainer";

const linear = makeDataset("linear-gaussian", 1);
const affine: TrainingSettings = {
  ...ringSettings,
  variant: "vae",
  data: "linear-gaussian",
  sigma: 0.5,
  hidden: [],
  posterior: "full-covariance",
  batchSize: 64,
};
const two = smallModalities(2);
const images: TrainingSettings = { ...ringSettings, variant: "vae", data: "styles", likelihood: "bernoulli" };
const view: View = {
  gridSize: 2,
  dimensions: [0, 1],
  position: [],
  probe: [0, 0],
  codes: [],
  picked: { label: 0, example: 0 },
  missing: [],
  examples: 2,
};

/** A held-out example in place of a drawing. */
function example(dataset: Dataset, i: number, modality?: number): Float32Array {
  const whole = Float32Array.from(dataset.heldOut.values.slice(i * dataset.size, (i + 1) * dataset.size));
  const size = dataset.size / dataset.modalities;
  return modality === undefined ? whole : whole.slice(modality * size, (modality + 1) * size);
}

interface Scene {
  readonly trainer: Trainer;
  readonly pictures: Pictures;
  draw(values: Float32Array, ask?: Partial<View>, modality?: number): Promise<Drawn | undefined>;
  end(): void;
}

function scene(settings: TrainingSettings, dataset: Dataset, steps = 4): Scene {
  const trainer = new Trainer(settings, dataset);
  for (let i = 0; i < steps; i++) trainer.advance();
  const pictures = new Pictures(dataset, settings);
  return {
    trainer,
    pictures,
    draw: async (values, ask, modality = 0) =>
      (await pictures.take(trainer.built, { ...view, ...ask, drawing: { values, modality } }, trainer.step)).drawn,
    end: () => {
      pictures.dispose();
      trainer.dispose();
    },
  };
}

/** One drawing on a fresh model. */
async function drawn(
  settings: TrainingSettings,
  dataset: Dataset,
  values: Float32Array,
  ask?: Partial<View>,
  modality?: number,
): Promise<Drawn> {
  const { draw, end } = scene(settings, dataset);
  const result = await draw(values, ask, modality);
  end();
  return result as Drawn;
}

async function evaluate(trainer: Trainer, dataset: Dataset, samples: number): Promise<Evaluation> {
  const checkpoint = await trainer.checkpoint();
  const work = evaluateHeldOut({ dataset, checkpoint, examples: 100, samples, rows: 20_000 });
  for (;;) {
    const { done, value } = await work.next();
    if (done) return value;
  }
}

beforeAll(async () => {
  await setBackend("cpu");
});

describe("what a model makes of a drawing", { timeout: 30_000 }, () => {
  it("weighs its samples, and counts how many they are worth", async () => {
    const { weights, effectiveSampleSize, samples } = await drawn(images, two, example(two, 3));
    expect(weights).toHaveLength(100);
    expect(samples).toHaveLength(200);
    expect(sum([...weights])).toBeCloseTo(1, 5);
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
    expect(effectiveSampleSize).toBeCloseTo(1 / sum([...weights].map((w) => w * w)), 3);
    expect(effectiveSampleSize).toBeLessThan(99);
  });

  it("estimates log p(x), which is known in closed form for an affine model", async () => {
    const { trainer, draw, end } = scene(affine, linear, 150);
    const { weights } = await trainer.checkpoint();
    const exact = affineGaussian(weights["decoder.output.kernel"], weights["decoder.output.bias"], affine.sigma);
    for (let i = 0; i < 5; i++) {
      const { logLikelihood, elbo } = (await draw(example(linear, i))) as Drawn;
      expect(elbo).toBeLessThan(logLikelihood);
      expect(Math.abs(logLikelihood - exact(example(linear, i)))).toBeLessThan(0.25);
    }
    end();
  });

  it("is measured on the scale of the evaluation, over the same held-out examples", async () => {
    const { trainer, draw, end } = scene(affine, linear, 150);
    const { heldOut, logLikelihood } = (await draw(example(linear, 7))) as Drawn;
    expect(heldOut.logLikelihoods[7]).toBeCloseTo(logLikelihood, 4);
    expect(heldOut.pending).toBe(0); // so small a model that all are measured at once
    const mean = sum([...heldOut.logLikelihoods]) / heldOut.count;
    const evaluation = await evaluate(trainer, linear, 100);
    expect(Math.abs(mean - evaluation.logLikelihood)).toBeLessThan(0.05);
    end();
  });

  it("gives the posterior's covariance along the two dimensions, as its samples have it", async () => {
    const { density, samples } = await drawn(affine, linear, example(linear, 0));
    if (!density || !samples) throw new Error("nothing along the plane");
    const moment = (a: 0 | 1, b: 0 | 1) =>
      Array.from(
        { length: 100 },
        (_, s) => (samples[2 * s + a] - density.mean[a]) * (samples[2 * s + b] - density.mean[b]),
      ).reduce((total, value) => total + value, 0) / 100;
    const [xx, xy, yy] = density.spread;
    const scale = Math.sqrt(xx * yy);
    expect(Math.abs(moment(0, 0) - xx) / xx).toBeLessThan(0.4);
    expect(Math.abs(moment(1, 1) - yy) / yy).toBeLessThan(0.4);
    expect(Math.abs(moment(0, 1) - xy) / scale).toBeLessThan(0.3);
    const turned = await drawn(affine, linear, example(linear, 0), { dimensions: [1, 0] });
    expect(turned.density?.spread).toEqual([yy, xy, xx]);
    const diagonal = await drawn({ ...affine, posterior: "diagonal" }, linear, example(linear, 0));
    expect(diagonal.density?.spread[1]).toBe(0);
  });

  it("tells the codes of discrete latents, by q and by weight", async () => {
    for (const variant of ["categorical-vae", "joint-vae"] as const) {
      const { codes, density } = await drawn({ ...images, variant }, two, example(two, 1));
      if (!codes) throw new Error("no codes");
      for (const shares of [codes.posterior, codes.weighed]) {
        expect(sum([...shares.slice(0, 3)])).toBeCloseTo(1, 4);
        expect(sum([...shares.slice(3)])).toBeCloseTo(1, 4);
      }
      expect(density !== undefined).toBe(variant === "joint-vae");
    }
  });

  it("depends on the label that is picked, or with quadrants on the drawing's own", async () => {
    const conditional = { ...images, variant: "cvae" } as const;
    const [zero, one] = await Promise.all(
      [0, 1].map((label) => drawn(conditional, two, example(two, 0), { picked: { label, example: 0 } })),
    );
    expect(one.logLikelihood).not.toBe(zero.logLikelihood);
    const image = example(two, 0);
    const { reconstruction } = await drawn({ ...conditional, condition: "quadrants" }, two, image);
    expect(reconstruction).toHaveLength(two.size);
    const given = reconstruction.filter((value, pixel) => value === image[pixel]);
    expect(given).toHaveLength(two.size / 4);
  });

  it("is of one modality alone, and tells of the others", async () => {
    for (const variant of ["mmvae", "mvae", "mopoe-vae"] as const) {
      const settings = { ...images, variant } as const;
      const [first, second] = [
        await drawn(settings, two, example(two, 2, 0)),
        await drawn(settings, two, example(two, 2, 1), {}, 1),
      ];
      expect(first.reconstruction).toHaveLength(two.size);
      expect(second.logLikelihood).not.toBe(first.logLikelihood);
      expect(first.elbo).toBeLessThan(first.logLikelihood);
    }
  });

  it("sees pixels as the data's are drawn", async () => {
    const { image } = await drawn({ ...images, binarisation: "dynamic" }, two, example(two, 0));
    expect(image.every((value) => value === 0 || value === 1)).toBe(true);
  });

  it("is nothing where the drawing is of another size", async () => {
    expect(await drawn(images, two, new Float32Array(5))).toBeUndefined();
    expect(await drawn({ ...images, variant: "mmvae" }, two, example(two, 0))).toBeUndefined();
  });

  it("leaves no tensor behind", async () => {
    const before = memory().numTensors;
    await drawn(images, two, example(two, 0));
    expect(memory().numTensors).toBe(before);
  });
});
