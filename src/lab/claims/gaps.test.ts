/** What the papers claim of the importance-weighted family, at a size that a test can train. */
import { beforeAll, expect, it } from "vitest";
import { defaultsOf } from "../../settings/defaults";
import { openBackend } from "../backend";
import { tinyDigits } from "./tinyDigits.fixture";
import { trained } from "./trained.fixture";

const common = { latentSize: 6, hidden: [48], batchSize: 16, learningRate: 0.002, seed: 1 };

beforeAll(async () => {
  await openBackend("wasm");
});

it("the tighter the encoder's bound, the further its posterior from the true one (Rainforth et al. 2018, table 1)", async () => {
  const dataset = tinyDigits(1);
  const gapOf = async (variant: "vae" | "miwae" | "piwae" | "iwae", K: number, M: number) => {
    const settings = { ...defaultsOf(variant), ...common, K, M };
    const { evaluation } = await trained(settings, dataset, 2000);
    return evaluation.logLikelihood - evaluation.elbo;
  };
  const gaps = [
    await gapOf("vae", 1, 1),
    await gapOf("miwae", 8, 8),
    await gapOf("piwae", 8, 8),
    await gapOf("iwae", 64, 1),
  ];
  expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
}, 300_000);
