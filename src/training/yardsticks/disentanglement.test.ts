import "@tensorflow/tfjs-backend-cpu";
import { memory, setBackend } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Dataset, Examples } from "../../data/dataset";
import "../../kernels/register";
import { initialise } from "../../networks/weights";
import { engineOf } from "../../variants/registry";
import { dealOf } from "../deal";
import { evaluateHeldOut } from "../evaluation";
import type { Checkpoint, Disentanglement } from "../records";
import type { TrainingSettings } from "../settings";
import { ringSettings } from "../settings.fixture";

/** All pairs of one of three shapes and one of eight places; an example is the shape as a one-hot code, and the place. */
const pairs = Array.from({ length: 24 }, (_, i) => [i % 3, Math.floor(i / 3)]);

function examples(chosen: readonly number[][]): Examples {
  return {
    count: chosen.length,
    values: Float32Array.from(chosen.flatMap(([shape, x]) => [0, 1, 2].map((s) => Number(s === shape)).concat(x / 7))),
    unit: 1,
    factors: Uint8Array.from(chosen.flat()),
  };
}

const known: Dataset = {
  id: "rings",
  kind: "points",
  size: 4,
  width: 0,
  height: 0,
  modalities: 1,
  labelCount: 0,
  factors: [
    { id: "shape", count: 3 },
    { id: "x", count: 8 },
  ],
  trainCount: 16,
  heldOutCount: 8,
  train: examples(pairs.slice(0, 16)),
  heldOut: examples(pairs.slice(16)),
};

const settings: TrainingSettings = { ...ringSettings, variant: "vae", K: 1, hidden: [], latentSize: 3 };

/** A model whose weights are the initial ones but for those given. */
function checkpointOf(settings: TrainingSettings, weights: Readonly<Record<string, readonly number[]>>): Checkpoint {
  const shapes = engineOf(settings.variant).shapes(settings, dealOf(known, settings).shape);
  const given = Object.fromEntries(Object.entries(weights).map(([name, values]) => [name, Float32Array.from(values)]));
  return { step: 7, settings, weights: { ...initialise(shapes, 1), ...given }, firstMoments: {}, secondMoments: {} };
}

async function measure(checkpoint: Checkpoint, dataset = known): Promise<Disentanglement | undefined> {
  const work = evaluateHeldOut({ dataset, checkpoint, examples: 8, samples: 2, rows: 100 });
  let last = 0;
  for (;;) {
    const { done, value } = await work.next();
    if (done) return value.disentanglement;
    expect(value).toBeGreaterThan(last);
    expect(value).toBeLessThanOrEqual(1);
    last = value;
  }
}

const rounded = (rows: Disentanglement["mutualInformation"]) => rows.map((row) => row.map((each) => each.toFixed(3)));

beforeAll(async () => {
  await setBackend("cpu");
});

describe("disentanglement", () => {
  /** The mean of z from [shape 0, shape 1, shape 2, place]: one row of three units for each. */
  const apart = { "encoder.mean.kernel": [0, 0, 0, 0, 2, 0, 0, 4, 0, 3, 0, 0] };

  it("is whole where one dimension is the place, another the shape, and the third has fallen back on the prior", async () => {
    const result = await measure(checkpointOf(settings, apart));
    expect(result?.examples).toBe(24);
    expect(result && rounded(result.mutualInformation)).toEqual([
      ["0.000", "1.000"],
      ["1.000", "0.000"],
      ["0.000", "0.000"],
    ]);
    expect(result?.migPerFactor.map((gap) => gap.toFixed(3))).toEqual(["1.000", "1.000"]);
    expect(result?.mig).toBeCloseTo(1, 6);
    expect(result?.factorScore).toBe(1);
  });

  it("takes no heed of what an inactive dimension still says of the place", async () => {
    const whisper = { "encoder.mean.kernel": [0, 0, 0, 0, 2, 0, 0, 4, 0, 3, 0, 0.01] };
    const result = await measure(checkpointOf(settings, whisper));
    expect(result?.mutualInformation[2]).toEqual([0, 0]);
    expect(result?.mig).toBeCloseTo(1, 6);
  });

  it("has no gap where two dimensions say the same", async () => {
    const twice = { "encoder.mean.kernel": [0, 0, 0, 2, 0, 2, 4, 0, 4, 0, 3, 0] };
    const result = await measure(checkpointOf(settings, twice));
    expect(result?.migPerFactor[0]).toBeCloseTo(0, 6);
    expect(result?.migPerFactor[1]).toBeCloseTo(1, 6);
  });

  it("counts a discrete latent by its most probable category", async () => {
    const joint: TrainingSettings = { ...settings, variant: "joint-vae", latentSize: 1, categories: [3] };
    const result = await measure(
      checkpointOf(joint, {
        "encoder.mean.kernel": [0, 0, 0, 3],
        "encoder.logits.kernel": [0, 9, 0, 0, 0, 9, 9, 0, 0, 0, 0, 0],
      }),
    );
    expect(result && rounded(result.mutualInformation)).toEqual([
      ["0.000", "1.000"],
      ["1.000", "0.000"],
    ]);
    expect(result?.factorScore).toBe(1);
  });

  it("is not measured where no factors are known", async () => {
    const { factors, ...unknown } = known;
    expect(await measure(checkpointOf(settings, apart), unknown)).toBeUndefined();
  });

  it("leaves no tensor behind, finished or given up", async () => {
    const before = memory().numTensors;
    const checkpoint = checkpointOf(settings, apart);
    await measure(checkpoint);
    for (const pieces of [1, 2, 3]) {
      const work = evaluateHeldOut({ dataset: known, checkpoint, examples: 8, samples: 2, rows: 100 });
      for (let i = 0; i < pieces; i++) await work.next();
      await work.return(undefined as never);
    }
    expect(memory().numTensors).toBe(before);
  });
});
