/** What a mixture of experts claims over a product of them, and its tighter bound over its looser one. */
import { beforeAll, expect, it } from "vitest";
import { makeDataset } from "../../data/catalogue";
import { sum } from "../../numeric/reductions";
import { defaultsOf } from "../../settings/defaults";
import { Trainer } from "../../training/trainer";
import { openBackend } from "../backend";
import { trained } from "./trained.fixture";

const styles = makeDataset("styles", 1, 2);
/** The ELBO with one sample, so that the posterior alone tells the models apart: networks, data and steps are the same. */
const common = { bound: "elbo", K: 1, hidden: [64], seed: 1 } as const;

const meanOf = (shares: readonly number[]) => sum(shares) / shares.length;

beforeAll(async () => {
  await openBackend("wasm");
});

it("MMVAE tells one style from the other far better than MVAE (Shi et al. 2019, section 4)", async () => {
  const crossOf = async (variant: "mmvae" | "mvae", subsampled: boolean) => {
    const settings = { ...defaultsOf(variant), ...common, subsampled };
    const { evaluation } = await trained(settings, styles, 300, 10, 10);
    const { accuracy = [], cross = [] } = evaluation.coherence ?? {};
    for (const share of accuracy) expect(share).toBeGreaterThan(0.95); // the judge is to be trusted
    return [cross[0][1], cross[1][0]];
  };
  const mixture = await crossOf("mmvae", false);
  const product = await crossOf("mvae", false);
  const subsampled = await crossOf("mvae", true);
  expect(Math.min(...mixture)).toBeGreaterThan(0.75);
  expect(meanOf(mixture)).toBeGreaterThan(meanOf(product) + 0.4);
  expect(meanOf(mixture)).toBeGreaterThan(meanOf(subsampled) + 0.2);
}, 120_000);

it("MMVAE's tight bound is never below its looser one, batch by batch", async () => {
  const settings = { ...defaultsOf("mmvae"), hidden: [32] };
  const trainer = new Trainer(settings, styles);
  for (let i = 0; i < 100; i++) trainer.advance();
  const checkpoint = await trainer.checkpoint();
  trainer.dispose();

  // With a learning rate of 0 both see the same weights, batches and noise.
  const boundsOf = async (bound: "tight" | "looser") => {
    const still = new Trainer({ ...settings, bound, learningRate: 0 }, styles, checkpoint);
    for (let i = 0; i < 20; i++) still.advance();
    const records = await still.read();
    still.dispose();
    return records.map(({ train }) => train.objective as number);
  };
  const [tight, looser] = [await boundsOf("tight"), await boundsOf("looser")];
  for (const [i, value] of tight.entries()) expect(value).toBeGreaterThanOrEqual(looser[i]);
}, 60_000);
