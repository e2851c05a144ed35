/** How the cost of an IWAE grows with its samples, what the page's own settings cost, and the memory that a step takes. */
import type { Bench, Claim } from "./bench";
import { median } from "./clock";
import type { Row } from "./table";
import { works } from "./works";

const samples = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];

export const growth: Claim = async (bench) => {
  const { ask, end } = bench;
  await ask("own", { ask: "open", backend: "wasm", threads: 1 });
  const rows: Row[] = [];
  const times = new Map<number, number>();
  for (const K of samples) {
    const milliseconds = await stepTime(bench, `K=${K}`);
    times.set(K, milliseconds);
    rows.push({ work: `K·M = ${K}`, figure: "ms a step on WASM", value: milliseconds });
    rows.push({ work: `K·M = ${K}`, figure: "µs a sample and example on WASM", value: (1000 * milliseconds) / K / 64 });
  }
  const perSample = (times.get(64) as number) / 64 / (times.get(1) as number);
  rows.push({
    work: "IWAE-64",
    figure: "time a sample ÷ that of one sample",
    value: perSample,
    goal: 0.5,
    bound: "≤",
  });
  rows.push({ work: "defaults", figure: "ms a step on WASM", value: await stepTime(bench, "defaults") });
  for (const { name } of works) {
    const value = await ask("own", { ask: "memory", work: name });
    rows.push({ work: name, figure: "memory of a step ÷ on paper", value, goal: 1.5, bound: "≤" });
  }
  await ask("own", { ask: "make", work: "VAE" });
  rows.push({
    work: "VAE",
    figure: "grid of 20×20 decoded on WASM, ms",
    value: await ask("own", { ask: "grid" }),
    goal: 50,
    bound: "≤",
  });
  await end("own");
  return rows;
};

/** The median ms of a step. */
async function stepTime({ ask, rounds, window }: Bench, work: string): Promise<number> {
  await ask("own", { ask: "make", work });
  const speeds: number[] = [];
  for (let i = 0; i < rounds; i++) speeds.push(await ask("own", { ask: "speed", milliseconds: window / 2 }));
  return 1000 / median(speeds);
}
