import type { Dataset } from "../data/dataset";
import { evaluateHeldOut } from "../training/evaluation";
import type { Checkpoint, Evaluation } from "../training/records";

/** Its pieces take at most about a third of the time while training goes on. */
const share = 0.33;
const examples = 100;
const samples = 500;
/** Multiplications by the decoder in one piece. */
const work = 2e8;

/** What a piece of an evaluation gave: the share that is done, or all of it. */
export type Progress = { readonly share: number } | { readonly evaluation: Evaluation };

/** One evaluation at a time, in pieces between the steps of a run. */
export class Evaluator {
  #pieces: AsyncGenerator<number, Evaluation> | undefined;
  #restsUntil = 0; // ms

  get isBusy(): boolean {
    return this.#pieces !== undefined;
  }

  /** @param parameters how many weights the model has; it sets how many rows a piece decodes */
  begin(dataset: Dataset, checkpoint: Checkpoint, parameters: number): void {
    const rows = work / (parameters / 2);
    this.#pieces ??= evaluateHeldOut({ dataset, checkpoint, examples, samples, rows });
  }

  /** The next piece; none where there is nothing to do, or training is owed the time. */
  async goOn(isTraining: boolean): Promise<Progress | undefined> {
    const start = performance.now();
    if (!this.#pieces || (isTraining && start < this.#restsUntil)) return undefined;
    const { done, value } = await this.#pieces.next();
    const end = performance.now();
    this.#restsUntil = end + (end - start) * (1 / share - 1);
    if (!done) return { share: value };
    this.#pieces = undefined;
    return { evaluation: value };
  }

  /** Gives the evaluation at hand up and frees its tensors. */
  async stop(): Promise<void> {
    await this.#pieces?.return(undefined as never);
    this.#pieces = undefined;
  }
}
