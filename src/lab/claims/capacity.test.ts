/** What JointVAE's capacity is for, and what becomes of it in the code that takes the logarithm of one group alone. */
import { beforeAll, expect, it } from "vitest";
import { defaultsOf } from "../../settings/defaults";
import type { TrainingSettings } from "../../training/settings";
import { openBackend } from "../backend";
import { tinyDigits } from "./tinyDigits.fixture";
import { trained } from "./trained.fixture";

const settings: TrainingSettings = {
  ...defaultsOf("joint-vae"),
  categories: [4, 4],
  latentSize: 3,
  hidden: [32],
  batchSize: 32,
  learningRate: 0.002,
  capacityContinuous: [0, 4, 600],
  capacityDiscrete: [0, 5, 600],
};

beforeAll(async () => {
  await openBackend("wasm");
});

/** KL_c at the end of training, nats. */
async function discreteKl(pitfall: TrainingSettings["pitfall"]): Promise<number> {
  const { records } = await trained({ ...settings, pitfall }, tinyDigits(1), 1000);
  const last = records.slice(-50);
  return last.reduce((sum, { train }) => sum + (train.klDiscrete as number), 0) / last.length;
}

it("reaches Σ log n with the schedule of the paper, and log n of one group with the mistake", async () => {
  expect(Math.abs((await discreteKl("none")) - 2 * Math.log(4))).toBeLessThan(0.05);
  expect(Math.abs((await discreteKl("single-log-capacity")) - Math.log(4))).toBeLessThan(0.15);
}, 120_000);
