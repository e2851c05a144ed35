/** `warm FOLDER`: trains what the page ships, writes it as small as it is shipped, and holds it to what it was. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Dataset } from "../data/dataset";
import { readWarm, writeWarm } from "../export/warmFile";
import { type WarmStart, warmStarts, warmSteps } from "../settings/warmStarts";
import { evaluateHeldOut } from "../training/evaluation";
import type { Checkpoint } from "../training/records";
import { Trainer } from "../training/trainer";
import { LabFault } from "./labFault";
import { progressBar } from "./progressBar";
import { open, readEvery, readOrExplain } from "./train";

/** nats per example that the smaller weights may cost of log p̂(x); what 3000 steps gain is two hundred times as much. */
const dearest = 0.5;

/** @param only the names of those to make; all where there are none */
export async function warm(folder: string, only: readonly string[]): Promise<void> {
  const unknown = only.find((name) => warmStarts.every((start) => start.name !== name));
  if (unknown !== undefined) {
    const names = warmStarts.map(({ name }) => name).join(", ");
    throw new LabFault(`${unknown} is not shipped; it must be one of ${names}`);
  }
  await mkdir(folder, { recursive: true });
  for (const start of warmStarts) {
    if (only.length === 0 || only.includes(start.name)) await make(folder, start);
  }
}

async function make(folder: string, { name, settings }: WarmStart): Promise<void> {
  const dataset = await open(settings, undefined);
  const trained = await train(name, new Trainer(settings, dataset));
  const bytes = writeWarm(trained);
  const [before, after] = [await judge(trained, dataset), await judge(readWarm(name, bytes), dataset)];
  const cost = before - after;
  process.stdout.write(`${JSON.stringify({ name, bytes: bytes.length, logLikelihood: after, cost })}\n`);
  if (!(cost <= dearest)) {
    throw new LabFault(`${name} loses ${cost.toFixed(2)} nats by its small weights; ${dearest} are allowed`);
  }
  await writeFile(join(folder, `${name}.safetensors`), bytes);
}

async function train(name: string, trainer: Trainer): Promise<Checkpoint> {
  const bar = progressBar(name, warmSteps);
  while (trainer.step < warmSteps) {
    trainer.advance();
    if (trainer.step % readEvery !== 0) continue;
    const records = await readOrExplain(trainer);
    bar.show(trainer.step, `objective ${records.at(-1)?.train.objective?.toFixed(2)} nats`);
  }
  bar.end();
  const checkpoint = await trainer.checkpoint();
  trainer.dispose();
  return checkpoint;
}

/** log p̂(x) of held-out data, nats per example. */
async function judge(checkpoint: Checkpoint, dataset: Dataset): Promise<number> {
  const work = evaluateHeldOut({ dataset, checkpoint, examples: 100, samples: 50, rows: 4000 });
  for (;;) {
    const { done, value } = await work.next();
    if (done) return value.logLikelihood;
  }
}
