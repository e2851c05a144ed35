import type { Frame, View } from "../training/frame";
import type { Pictures } from "../training/pictures";
import type { Trainer } from "../training/trainer";
import type { Pace } from "./protocol";

/** Pictures go to the page at most so often, in ms, and take at most a fifth of the time. */
const interval = 100;
const most = 0.2;
/** A page that has not shown the last picture for so long gets another one, in ms: the film goes on in a tab that nobody sees. */
const patience = 1000;

/** Decides when the next picture is drawn: when the steps for it are taken, or what is to be seen has changed. */
export class Easel {
  #view: View;
  #isStale = true;
  #steps = 0;
  #due = 0; // ms
  /** Until when the last picture is waited for. */
  #unseenUntil = 0; // ms

  constructor(view: View) {
    this.#view = view;
  }

  set view(view: View) {
    this.#view = view;
    this.#isStale = true;
  }

  /** The next picture does not wait for steps. */
  refresh(): void {
    this.#isStale = true;
  }

  /** The page shows the last picture. */
  seen(): void {
    this.#unseenUntil = 0;
  }

  count(): void {
    this.#steps++;
  }

  /** Whether the steps of a picture are taken, so that the run waits for it. */
  isFull(stepsPerFrame: number): boolean {
    return stepsPerFrame > 0 && this.#steps >= stepsPerFrame;
  }

  get isStale(): boolean {
    return this.#isStale;
  }

  /** ms until a picture may be drawn. */
  get wait(): number {
    return Math.max(1, this.#due - performance.now());
  }

  /**
   * A frame, where one is due: while steps go on as they can, when the page has shown the last one. Runs that have a share
   * of the time each come with their pictures as much more seldom.
   */
  async draw(pictures: Pictures, trainer: Trainer, { stepsPerFrame, share = 1 }: Pace): Promise<Frame | undefined> {
    const start = performance.now();
    const isReady = stepsPerFrame === 0 ? this.#steps > 0 : this.isFull(stepsPerFrame);
    const isAwaited = stepsPerFrame > 0 || start >= this.#unseenUntil;
    if (start < this.#due || !(this.#isStale || (isReady && isAwaited))) return undefined;
    this.#isStale = false;
    this.#steps = 0;
    const frame = await pictures.take(trainer.built, this.#view, trainer.step);
    // What a drawing is held against is measured bit by bit, also where no steps go on.
    if (frame.drawn && frame.drawn.heldOut.pending > 0) this.#isStale = true;
    this.#unseenUntil = performance.now() + patience;
    const took = performance.now() - start;
    this.#due = start + Math.max(interval / share, took / most);
    return frame;
  }
}
