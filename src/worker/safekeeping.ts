import type { Checkpoint } from "../training/records";
import type { Trainer } from "../training/trainer";

/** A lost worker costs at most so many steps or so many ms, plus what was on its way. Each time megabytes go to the page. */
const steps = 80;
const interval = 1000;

/** Keeps the last checkpoint from which a run can go on. */
export class Safekeeping {
  #good: Checkpoint | undefined;
  #time = performance.now();

  constructor(checkpoint: Checkpoint | undefined) {
    this.#good = checkpoint;
  }

  get last(): Checkpoint | undefined {
    return this.#good;
  }

  /** Whether there is none yet, or the run rests at a later step. */
  isBehind(step: number, isPlaying: boolean): boolean {
    return !this.#good || (!isPlaying && this.#good.step < step);
  }

  isDue(step: number): boolean {
    const since = step - (this.#good?.step ?? 0);
    return since >= steps || (since > 0 && performance.now() - this.#time > interval);
  }

  /** A new checkpoint; none where a weight is no longer a number, which the next step's loss will show. */
  async save(trainer: Trainer): Promise<Checkpoint | undefined> {
    const checkpoint = await trainer.checkpoint();
    this.#time = performance.now();
    if (!isSound(checkpoint)) return undefined;
    this.#good = checkpoint;
    return checkpoint;
  }
}

function isSound({ weights }: Checkpoint): boolean {
  for (const values of Object.values(weights)) {
    // A loop: `every` makes an object of each of some hundred thousand numbers, several times a second.
    for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return false;
  }
  return true;
}
