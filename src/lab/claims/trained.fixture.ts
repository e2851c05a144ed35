import type { Dataset } from "../../data/dataset";
import { evaluateHeldOut } from "../../training/evaluation";
import type { Evaluation, StepRecord } from "../../training/records";
import type { TrainingSettings } from "../../training/settings";
import { Trainer } from "../../training/trainer";

/** What a run has come to after `steps` steps: its records, and the evaluation of its last model. */
export async function trained(
  settings: TrainingSettings,
  dataset: Dataset,
  steps: number,
  examples = 200,
  samples = 500,
): Promise<{ readonly records: readonly StepRecord[]; readonly evaluation: Evaluation }> {
  const trainer = new Trainer(settings, dataset);
  const records: StepRecord[] = [];
  try {
    while (trainer.step < steps) {
      trainer.advance();
      if (trainer.step % 100 === 0) records.push(...(await trainer.read()));
    }
    const checkpoint = await trainer.checkpoint();
    const work = evaluateHeldOut({ dataset, checkpoint, examples, samples, rows: 20_000 });
    for (;;) {
      const { done, value } = await work.next();
      if (done) return { records, evaluation: value };
    }
  } finally {
    trainer.dispose();
  }
}
