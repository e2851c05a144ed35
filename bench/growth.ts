/** How the cost of an IWAE grows with its samples, what the page's own settings cost, and the memory that a step takes. */
import type { Bench, Claim } from "./bench";
import { median } from "./clock";
import type { Row } from "./table";
import { network, works } from "./works";

const samples = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
/** ms that a step on the curve may take; in software WebGL comes there long before WASM does. */
const longestStep = 4000;
/** Steps before it is timed, after which some samples have no weight, as in all of a training but its start. */
const stepsBefore = (K: number) => Math.ceil(20 * Math.min(1, 64 / K));

export const growth: Claim = async (bench) => {
  const { ask, end } = bench;
  const rows: Row[] = [];
  await ask("own", { ask: "open", backend: "webgl", threads: 1 });
  // One window a point, and not all of them: in software a step of K = 512 takes as long as all of WASM's curve.
  for (let i = 0, milliseconds = 0; i < samples.length && 2 * milliseconds < longestStep; i++) {
    const K = samples[i];
    await ask("own", { ask: "make", work: `K=${K}` });
    milliseconds = await stepTime({ ...bench, rounds: 1 });
    rows.push(...point("WebGL", K, milliseconds));
  }
  await end("own");
  await ask("own", { ask: "open", backend: "wasm", threads: 1 });
  const times = new Map<number, number>();
  for (const K of samples) {
    await ask("own", { ask: "make", work: `K=${K}` });
    await ask("own", { ask: "advance", steps: stepsBefore(K) });
    const milliseconds = await stepTime({ ...bench, rounds: Math.min(bench.rounds, 3) });
    times.set(K, milliseconds);
    rows.push(...point("WASM", K, milliseconds));
  }
  const perSample = (times.get(64) as number) / 64 / (times.get(1) as number);
  rows.push({
    work: "IWAE-64",
    figure: "time a sample ÷ that of one sample",
    value: perSample,
    goal: 0.5,
    bound: "≤",
  });
  await ask("own", { ask: "make", work: "defaults" });
  rows.push({ work: "defaults", figure: "ms a step on WASM", value: await stepTime(bench) });
  for (const { name } of works) {
    const value = await ask("own", { ask: "memory", work: name });
    rows.push({ work: name, figure: "memory of a step ÷ on paper", value, goal: 1.5, bound: "≤" });
  }
  await ask("own", { ask: "make", work: "VAE" });
  rows.push({
    work: "VAE",
    figure: "grid of 20×20 decoded on WASM and drawn, ms",
    value: await bench.drawGrid("own"),
    goal: 50,
    bound: "≤",
  });
  await end("own");
  return rows;
};

/** A point of a backend's curve. */
function point(backend: string, K: number, milliseconds: number): Row[] {
  const work = `K·M = ${K}`;
  return [
    { work, figure: `ms a step on ${backend}`, value: milliseconds },
    { work, figure: `µs a sample and example on ${backend}`, value: (1000 * milliseconds) / K / network.batchSize },
  ];
}

/** The median ms of a step. */
async function stepTime({ ask, rounds, window }: Bench): Promise<number> {
  const speeds: number[] = [];
  for (let i = 0; i < rounds; i++) speeds.push(await ask("own", { ask: "speed", milliseconds: window / 2 }));
  return 1000 / median(speeds);
}
