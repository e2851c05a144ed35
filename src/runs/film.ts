/** A run's pictures from its beginning until now, few enough to be kept: what is thinned out is every second of them. */
import type { Frame } from "../training/frame";
import type { Checkpoint } from "../training/records";
import type { Host } from "./host";
import { type Packed, pack } from "./packedFrame";

const stillLimit = 64;
/** What checkpoints may take altogether, in bytes. */
const checkpointBudget = 64e6;
/** From one to the next, as a share of the steps until then. */
const checkpointGrowth = 1 / 16;
/** Whoever shows the film hears of it at most so often, in ms. */
const interval = 1000;

export interface Still {
  readonly step: number;
  readonly frame: Packed<Frame>;
  /** From which the run can go on, a few steps before; absent where there was no room for it. */
  readonly checkpoint?: Checkpoint;
}

function bytesOf({ weights }: Checkpoint): number {
  // Adam's two moments beside each weight.
  return 3 * Object.values(weights).reduce((sum, { byteLength }) => sum + byteLength, 0);
}

export class Film {
  #stills: readonly Still[] = [];
  /** Steps that lie between two stills, at least. */
  #stride = 1;
  /** The step of the last checkpoint that was kept. */
  #keptStep: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  /** In ascending steps. */
  readonly stills = (): readonly Still[] => this.#stills;

  /** The last one that is not after this step. */
  at(step: number): Still | undefined {
    return this.#stills.findLast((still) => still.step <= step) ?? this.#stills[0];
  }

  /**
   * False for a frame that is not kept.
   *
   * @param run whose last checkpoint the still goes on from, where no still does so already
   */
  append(frame: Frame, run: Pick<Host, "checkpointStep" | "checkpoint">): boolean {
    const last = this.#stills.at(-1);
    if (last && frame.step < last.step + this.#stride) return false;
    const checkpoint = this.#isDue(run.checkpointStep, frame) ? run.checkpoint : undefined;
    if (checkpoint) this.#keptStep = checkpoint.step;
    this.#stills = [...this.#stills, { step: frame.step, frame: pack(frame), checkpoint }];
    if (this.#stills.length > stillLimit) {
      this.#stills = this.#stills.filter((_, i) => i % 2 === 0);
      this.#stride = Math.max(2 * this.#stride, Math.ceil(frame.step / stillLimit));
    }
    this.#thinCheckpoints();
    this.#timer ??= setTimeout(() => this.#publish(), interval);
    return true;
  }

  /**
   * Whether a checkpoint of this step leads to the frame, and is worth its megabytes: some later than the last one that
   * was kept. A frame waits for its turn, a checkpoint does not.
   */
  #isDue(step: number | undefined, frame: Frame): boolean {
    return step !== undefined && step <= frame.step && step > (this.#keptStep ?? -1) * (1 + checkpointGrowth);
  }

  /** A run that stands at an earlier checkpoint has not come to the pictures after it. */
  forgetAfter(step: number): void {
    this.#stills = step > 0 ? this.#stills.filter((still) => still.step <= step) : [];
    if (this.#stills.length === 0) this.#stride = 1;
    this.#keptStep = this.#stills.findLast(({ checkpoint }) => checkpoint)?.checkpoint?.step;
    this.#publish();
  }

  /** Hears when there are more stills; returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #thinCheckpoints(): void {
    const kept = this.#stills.filter(({ checkpoint }) => checkpoint);
    const bytes = kept.reduce((sum, { checkpoint }) => sum + (checkpoint ? bytesOf(checkpoint) : 0), 0);
    if (bytes <= checkpointBudget) return;
    const surplus = new Set(kept.filter((_, i) => i % 2 === 1));
    this.#stills = this.#stills.map((still) => (surplus.has(still) ? { ...still, checkpoint: undefined } : still));
  }

  #publish(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const listener of this.#listeners) listener();
  }
}
