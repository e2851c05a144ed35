import "@tensorflow/tfjs-backend-cpu";
import { memory, setBackend } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { makeDataset } from "../../data/catalogue";
import type { Dataset } from "../../data/dataset";
import "../../kernels/register";
import { evaluateHeldOut } from "../evaluation";
import type { Checkpoint, Evaluation } from "../records";
import type { TrainingSettings } from "../settings";
import { ringSettings } from "../settings.fixture";
import { smallModalities } from "../smallModalities.fixture";
import { Trainer } from "../trainer";

const settings: TrainingSettings = {
  ...ringSettings,
  variant: "mmvae",
  data: "styles",
  likelihood: "bernoulli",
  bound: "elbo",
  K: 1,
  latentSize: 4,
};

async function checkpointAfter(
  steps: number,
  dataset: Dataset,
  change: Partial<TrainingSettings> = {},
): Promise<Checkpoint> {
  const trainer = new Trainer({ ...settings, ...change }, dataset);
  for (let i = 0; i < steps; i++) trainer.advance();
  await trainer.read();
  const checkpoint = await trainer.checkpoint();
  trainer.dispose();
  return checkpoint;
}

async function evaluate(dataset: Dataset, checkpoint: Checkpoint): Promise<Evaluation> {
  const work = evaluateHeldOut({ dataset, checkpoint, examples: 10, samples: 4, rows: 200.5 });
  for (;;) {
    const { done, value } = await work.next();
    if (done) return value;
  }
}

beforeAll(async () => {
  await setBackend("cpu");
});

describe("coherence", { timeout: 60_000 }, () => {
  const [two, three] = [smallModalities(2), smallModalities(3)];

  it("rises from chance as the modalities learn of each other", async () => {
    const untrained = (await evaluate(two, await checkpointAfter(0, two))).coherence;
    const trained = (await evaluate(two, await checkpointAfter(500, two))).coherence;
    for (const [from, to] of [
      [0, 1],
      [1, 0],
    ]) {
      expect(untrained?.cross[from][to]).toBeLessThan(0.5); // 1 in 4 by chance
      expect(trained?.cross[from][to]).toBeGreaterThan(0.9);
    }
    expect(trained).toMatchObject({ examples: 120, draws: 1000 });
    expect(trained?.missing).toBeUndefined();
    expect(trained?.joint).toBeGreaterThan(0.5);
    expect(Math.max(trained?.joint ?? 1, ...(trained?.accuracy ?? []))).toBeLessThanOrEqual(1);
  });

  it.each(["mmvae", "mvae", "mopoe-vae"] as const)(
    "of %s also goes from all modalities to the one missing",
    async (variant) => {
      const { coherence } = await evaluate(three, await checkpointAfter(20, three, { variant, modalities: 3 }));
      expect(coherence?.cross.map((row) => row.length)).toEqual([3, 3, 3]);
      expect(coherence?.missing).toHaveLength(3);
    },
  );

  it("is the mean over its sources where q is the mixture of the others", async () => {
    const { coherence } = await evaluate(three, await checkpointAfter(100, three, { modalities: 3 }));
    const { cross = [], missing = [] } = coherence ?? {};
    // Samples differ, so the two differ by their noise.
    expect(missing[2]).toBeCloseTo((cross[0][2] + cross[1][2]) / 2, 1);
  });

  it("is the same for the same model, and of other data there is none", async () => {
    const checkpoint = await checkpointAfter(20, two);
    expect((await evaluate(two, checkpoint)).coherence).toEqual((await evaluate(two, checkpoint)).coherence);
    const rings = makeDataset("rings", 1);
    expect((await evaluate(rings, await checkpointAfter(1, rings, ringSettings))).coherence).toBeUndefined();
    const unlabelled: Dataset = { ...two, heldOut: { ...two.heldOut, labels: undefined } };
    expect((await evaluate(unlabelled, checkpoint)).coherence).toBeUndefined();
  });

  it("leaves no tensor behind wherever it is given up", async () => {
    const checkpoint = await checkpointAfter(1, two);
    const before = memory().numTensors;
    for (const pieces of [3, 20, 270, 280]) {
      const work = evaluateHeldOut({ dataset: smallModalities(2), checkpoint, examples: 10, samples: 4, rows: 20 });
      for (let i = 0; i < pieces; i++) await work.next();
      await work.return(undefined as never);
      expect(memory().numTensors).toBe(before);
    }
  });
});
