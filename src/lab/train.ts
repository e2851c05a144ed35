/** `train`: a whole run on the command line, with the page's engine and the page's settings. */
import { writeFile } from "node:fs/promises";
import { makeDataset } from "../data/catalogue";
import type { Dataset } from "../data/dataset";
import { Problem } from "../locales/problem";
import type { Flags } from "../settings/flags";
import { suited } from "../training/deal";
import { evaluateHeldOut } from "../training/evaluation";
import type { Checkpoint, Evaluation, StepRecord } from "../training/records";
import type { TrainingSettings } from "../training/settings";
import { Divergence, Trainer } from "../training/trainer";
import { tooLarge } from "../worker/memoryLimits";
import type { NodeBackend } from "./backend";
import { filesOfRun, writeFiles } from "./export";
import { LabFault } from "./labFault";
import { progressBar } from "./progressBar";
import { readFolder } from "./readFolder";

/** What `--out` receives. */
interface Run {
  readonly settings: TrainingSettings;
  /** One record a logged step. */
  readonly history: readonly StepRecord[];
  /** On held-out data; log p̂(x) by IWAE-500, nats per example. */
  readonly final: Evaluation;
}

/** Steps between two readings of the terms. */
export const readEvery = 50;

export async function train({ settings, own }: Flags, backend: NodeBackend): Promise<void> {
  const logEvery = whole("log", own.log ?? "10");
  const examples = whole("test", own.test ?? "1000");
  const steps = settings.stepBudget || 1000;
  const dataset = await open(settings, own.data);
  const misfit = tooLarge(settings, dataset, backend);
  if (misfit) throw new Problem(misfit.key, misfit.values);
  const trainer = new Trainer(settings, dataset);

  const bar = progressBar("training", steps);
  const history: StepRecord[] = [];
  while (trainer.step < steps) {
    trainer.advance();
    if (trainer.step % readEvery !== 0 && trainer.step !== steps) continue;
    const records = await readOrExplain(trainer);
    history.push(...records.filter(({ step }) => step === 1 || step % logEvery === 0 || step === steps));
    bar.show(trainer.step, `objective ${records.at(-1)?.train.objective?.toFixed(2)} nats`);
  }
  bar.end();

  const checkpoint = await trainer.checkpoint();
  const run: Run = { settings, history, final: await evaluate(checkpoint, dataset, examples) };
  if (own.out) await writeFile(own.out, `${JSON.stringify(run)}\n`);
  if (own.export) await writeFiles(own.export, await filesOfRun(dataset, checkpoint));
  process.stdout.write(`${JSON.stringify(run.final)}\n`);
}

export async function open(settings: TrainingSettings, folder: string | undefined): Promise<Dataset> {
  const { data, seed, modalities } = settings;
  return suited(folder ? await readFolder([folder], () => {}) : makeDataset(data, seed, modalities), settings);
}

export async function readOrExplain(trainer: Trainer): Promise<StepRecord[]> {
  try {
    return await trainer.read();
  } catch (error) {
    if (!(error instanceof Divergence)) throw error;
    throw new LabFault(
      `\nthe run diverged: ${error.term} became ${error.value} at step ${error.step}; a lower --learningRate may help`,
    );
  }
}

async function evaluate(checkpoint: Checkpoint, dataset: Dataset, examples: number): Promise<Evaluation> {
  const bar = progressBar("evaluating", 100);
  const work = evaluateHeldOut({ dataset, checkpoint, examples, samples: 500, rows: 4000 });
  for (;;) {
    const { done, value } = await work.next();
    if (done) {
      bar.end();
      return value;
    }
    bar.show(Math.round(100 * value));
  }
}

function whole(flag: string, given: string): number {
  const value = Number(given);
  if (!Number.isInteger(value) || value < 1)
    throw new LabFault(`--${flag} is ${given}; it must be a whole number from 1`);
  return value;
}
