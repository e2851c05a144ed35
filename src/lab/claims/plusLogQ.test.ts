/** What adding log q in place of subtracting it does: no bound on anything, and no end. */
import { beforeAll, expect, it } from "vitest";
import { styles } from "../../data/styles";
import { defaultsOf } from "../../settings/defaults";
import { Divergence, Trainer } from "../../training/trainer";
import { openBackend } from "../backend";

beforeAll(async () => {
  await openBackend("wasm");
});

it("lifts the objective of binary data above 0 nats, then to what is no number", async () => {
  const settings = {
    ...defaultsOf("mmvae"),
    pitfall: "plus-log-q" as const,
    hidden: [16],
    K: 2,
    latentSize: 8,
    batchSize: 16,
    learningRate: 0.01,
    binarisation: "dynamic" as const,
  };
  const trainer = new Trainer(settings, styles(1, 2));
  let highest = Number.NEGATIVE_INFINITY;
  const train = async () => {
    while (trainer.step < 3000) {
      for (let i = 0; i < 20; i++) trainer.advance();
      for (const { train } of await trainer.read()) highest = Math.max(highest, train.objective as number);
    }
  };
  await expect(train()).rejects.toThrow(Divergence);
  expect(highest).toBeGreaterThan(0);
  trainer.dispose();
}, 120_000);
