import { beforeAll, describe, expect, it } from "vitest";
import { makeDataset } from "../data/catalogue";
import type { Dataset } from "../data/dataset";
import { defaultsOf } from "../settings/defaults";
import type { Settings } from "../settings/table";
import { suited } from "../training/deal";
import { footprint, weightCount } from "../training/footprint";
import { watchBytes } from "../training/peakBytes.fixture";
import { Trainer } from "../training/trainer";
import { variantIds } from "../variants/variant";
import { openBackend } from "./backend";

/** The most bytes that tensors have at any moment of the second step, beyond what was there before the trainer. */
function peakOf(settings: Settings, dataset: Dataset): { readonly peak: number; readonly parameters: number } {
  const watch = watchBytes();
  const trainer = new Trainer(settings, dataset);
  trainer.advance();
  watch.restart();
  trainer.advance();
  const { parameters } = trainer;
  trainer.dispose();
  watch.stop();
  return { peak: watch.peak, parameters };
}

describe("the paper sum of a step's tensors", () => {
  beforeAll(() => openBackend("wasm"));

  const cases: [string, Partial<Settings> & Pick<Settings, "variant">][] = [
    ...variantIds.map((variant) => [variant, { variant }] as [string, { variant: typeof variant }]),
    ["wide layers", { variant: "vae", hidden: [1024, 512] }],
    ["many samples, in parts", { variant: "iwae", K: 50, batchSize: 256 }],
    ["DReG", { variant: "iwae", K: 20, estimator: "dreg" }],
    ["full covariance", { variant: "iwae", posterior: "full-covariance", latentSize: 20, batchSize: 128 }],
    ["Gaussian pixels", { variant: "vae", likelihood: "gaussian", K: 8 }],
    ["a capacity, the batch whole", { variant: "beta-vae", penalty: "capacity", K: 16, hidden: [256] }],
    ["JointVAE with a large batch", { variant: "joint-vae", batchSize: 512 }],
    ["four modalities", { variant: "mopoe-vae", modalities: 4, hidden: [256] }],
    ["a baseline network", { variant: "cvae", condition: "quadrants", baseline: true, K: 4 }],
    ["affine networks", { variant: "miwae", hidden: [], M: 4, K: 10 }],
  ];

  it.each(cases)("is within half of what %s takes", { timeout: 30_000 }, (_, change) => {
    const settings = { ...defaultsOf(change.variant), ...change };
    const { data, seed, modalities } = settings;
    const dataset = makeDataset(data, seed, modalities);
    const { peak, parameters } = peakOf(settings, suited(dataset, settings));
    expect(weightCount(settings, dataset)).toBe(parameters);
    const { total } = footprint(settings, dataset);
    expect(total / peak).toBeGreaterThan(1 / 1.5);
    expect(total / peak).toBeLessThan(1.5);
  });
});
