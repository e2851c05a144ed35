/** What must hold of training on each backend of a browser: no leaks, the same numbers again, the others' numbers. */
import { memory } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { makeDataset } from "../data/catalogue";
import type { Dataset } from "../data/dataset";
import { backends, open } from "../kernels/backend.fixture";
import { cards } from "../variants/registry";
import { variantIds } from "../variants/variant";
import type { TrainingSettings } from "./settings";
import { ringSettings } from "./settings.fixture";
import { smallModalities } from "./smallModalities.fixture";
import { StepWitness } from "./stepWitness";
import { Trainer } from "./trainer";

const rings = makeDataset("rings", 1);
const pairs = smallModalities();

function datasetFor({ variant }: TrainingSettings): Dataset {
  return cards[variant].knobs.includes("modalities") ? pairs : rings;
}

async function objectives(settings: TrainingSettings, steps: number): Promise<number[]> {
  const trainer = new Trainer(settings, datasetFor(settings));
  for (let i = 0; i < steps; i++) trainer.advance();
  const records = await trainer.read();
  trainer.dispose();
  return records.map(({ train }) => train.objective as number);
}

describe.each(backends)("on %s", (backend) => {
  beforeAll(() => open(backend));

  it("leaks no tensor in 200 steps, after a reset, or on switching between any two variants", async () => {
    for (const variant of variantIds) await objectives({ ...ringSettings, variant }, 2); // programs and constants that the backend keeps
    const before = memory().numTensors;
    const trainer = new Trainer(ringSettings, rings);
    trainer.advance();
    await trainer.read();
    const during = memory().numTensors;
    for (let i = 0; i < 200; i++) {
      trainer.advance();
      if (i % 20 === 19) await trainer.read();
    }
    expect(memory().numTensors).toBe(during);
    await trainer.checkpoint();
    expect(memory().numTensors).toBe(during);
    trainer.dispose();
    expect(memory().numTensors).toBe(before);

    for (const from of variantIds) {
      for (const to of variantIds.filter((id) => id !== from)) {
        await objectives({ ...ringSettings, variant: from, estimator: "dreg" }, 1);
        await objectives({ ...ringSettings, variant: to }, 1);
      }
    }
    expect(memory().numTensors).toBe(before);
  }, 60_000);

  it("takes the same steps when one is watched", async () => {
    const run = async (isWatched: boolean) => {
      const trainer = new Trainer(ringSettings, rings);
      trainer.advance();
      const witness = isWatched ? new StepWitness() : undefined;
      for (const _ of trainer.work(witness)) {
        // every part at once
      }
      const trace = await witness?.read();
      trainer.advance();
      const result = [await trainer.read(), await trainer.checkpoint()];
      trainer.dispose();
      return { trace, result };
    };
    const watched = await run(true);
    expect(watched.result).toEqual((await run(false)).result);
    for (const { update, gradient, firstMoment } of watched.trace?.layers ?? []) {
      expect(Math.min(update, gradient, firstMoment)).toBeGreaterThan(0);
    }
  });

  it.each(variantIds)("gives the same first 20 losses of %s for the same seed", async (variant) => {
    const settings = { ...ringSettings, variant, baseline: true, hybrid: 0.5 };
    const first = await objectives(settings, 20);
    expect(await objectives(settings, 20)).toEqual(first);
  });
});

describe("across backends", () => {
  it.each(variantIds)(
    "the first 20 losses of %s agree within 1e-3",
    async (variant) => {
      const settings = { ...ringSettings, variant };
      await open("cpu");
      const reference = await objectives(settings, 20);
      for (const backend of backends) {
        await open(backend);
        const losses = await objectives(settings, 20);
        losses.forEach((loss, i) => {
          expect(Math.abs(loss - reference[i]) / Math.max(1, Math.abs(reference[i]))).toBeLessThan(1e-3);
        });
      }
    },
    60_000,
  );
});
