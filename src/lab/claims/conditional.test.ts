/** What the conditional VAE claims over a network that predicts once, and what its prior network is for. */
import { beforeAll, expect, it } from "vitest";
import { penDigits } from "../../data/penDigits";
import { defaultsOf } from "../../settings/defaults";
import type { TrainingSettings } from "../../training/settings";
import { openBackend } from "../backend";
import { trained } from "./trained.fixture";

/** One quadrant is given, three are predicted (Sohn et al. 2015, section 5.1), on the page's own digits. */
const settings: TrainingSettings = {
  ...defaultsOf("cvae"),
  condition: "quadrants",
  quadrants: 1,
  baseline: true,
  latentSize: 4,
  hidden: [64],
};

beforeAll(async () => {
  await openBackend("wasm");
});

it("beats its baseline network on the quadrants, and loses more than 5 nats with samples of N(0, I)", async () => {
  const { evaluation } = await trained(settings, penDigits(1), 250, 40);
  const { monteCarlo, standardPrior = Number.NaN, baseline = Number.NaN } = evaluation.conditional ?? {};
  expect(evaluation.logLikelihood).toBeGreaterThan(baseline + 10);
  expect(monteCarlo).toBeGreaterThan(standardPrior + 5);
}, 120_000);
