import "@tensorflow/tfjs-backend-cpu";
import { memory, setBackend } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import "../kernels/register";
import type { Frame, Modalities, View } from "./frame";
import { Pictures } from "./pictures";
import type { TrainingSettings } from "./settings";
import { ringSettings } from "./settings.fixture";
import { smallModalities } from "./smallModalities.fixture";
import { Trainer } from "./trainer";

const three = smallModalities(3);
const settings: TrainingSettings = {
  ...ringSettings,
  variant: "mmvae",
  data: "styles",
  likelihood: "bernoulli",
  modalities: 3,
  latentSize: 3,
};
const view: View = {
  gridSize: 2,
  dimensions: [0, 2],
  position: [],
  probe: [0, 0],
  codes: [],
  picked: { label: 0, example: 5 },
  missing: [],
  examples: 2,
};

/** What is seen of a model after a few steps. */
async function frame(change: Partial<TrainingSettings> = {}, ask: Partial<View> = {}): Promise<Frame> {
  const trainer = new Trainer({ ...settings, ...change }, three);
  for (let i = 0; i < 5; i++) trainer.advance();
  const pictures = new Pictures(three, trainer.settings);
  const taken = await pictures.take(trainer.built, { ...view, ...ask }, 5);
  pictures.dispose();
  trainer.dispose();
  return taken;
}

async function modalities(change?: Partial<TrainingSettings>, ask?: Partial<View>): Promise<Modalities> {
  return (await frame(change, ask)).modalities as Modalities;
}

beforeAll(async () => {
  await setBackend("cpu");
});

describe("the pictures of modalities", { timeout: 30_000 }, () => {
  it("show the picked example and what each modality makes of the others", async () => {
    const { original, label, present, fromEach, fromPresent, draws } = await modalities();
    expect(original).toEqual(three.heldOut.values.slice(5 * three.size, 6 * three.size));
    expect(label).toBe(three.heldOut.labels?.[5]);
    expect(present).toEqual([0, 1, 2]);
    expect([fromEach.length, fromPresent.length]).toEqual([3 * three.size, three.size]);
    expect(draws).toHaveLength(4);
    for (const p of [...fromEach, ...fromPresent]) expect(p).toBeGreaterThan(0);
  });

  it("mix the experts of MMVAE, and only of the modalities that are present", async () => {
    const whole = await modalities();
    expect(whole.components).toEqual(whole.experts);
    const part = await modalities({}, { missing: [1] });
    expect(part.present).toEqual([0, 2]);
    expect(part.components).toEqual([whole.experts[0], whole.experts[2]]);
    expect((await modalities({}, { missing: [0, 1, 2] })).present).toEqual([0, 1, 2]);
  });

  it("make one surer density of the experts of MVAE", async () => {
    const { experts, components } = await modalities({ variant: "mvae" });
    expect(components).toHaveLength(1);
    for (const { spread } of experts) {
      expect(components[0].spread[0]).toBeLessThan(spread[0]);
      expect(components[0].spread[2]).toBeLessThan(spread[2]);
    }
  });

  it("mix the products over all subsets of MoPoE", async () => {
    const { experts, components } = await modalities({ variant: "mopoe-vae" });
    expect(components).toHaveLength(7);
    expect(components.slice(0, 3)).toEqual(experts);
  });

  it("give a Laplace expert's scales, whose sum is the number of dimensions", async () => {
    const scales = async (dimensions: [number, number]) =>
      (await modalities({ posterior: "laplace" }, { dimensions })).experts[0].spread.map(Math.sqrt);
    const [[first, , third], [second]] = [await scales([0, 2]), await scales([1, 2])];
    expect(first + second + third).toBeCloseTo(3, 4);
  });

  it("give the correlation of a full covariance", async () => {
    const { experts } = await modalities({ posterior: "full-covariance" });
    const [xx, xy, yy] = experts[0].spread;
    expect(Math.abs(xy)).toBeGreaterThan(0);
    expect(xy * xy).toBeLessThan(xx * yy);
  });

  it("are the same every time, and others for another example", async () => {
    expect(await modalities()).toEqual(await modalities());
    const other = await modalities({}, { picked: { label: 0, example: 6 } });
    expect(other.draws).not.toEqual((await modalities()).draws);
  });

  it("leave no tensor behind", async () => {
    const before = memory().numTensors;
    await frame();
    expect(memory().numTensors).toBe(before);
  });
});
