/** A slice of steps takes about so long, in ms; then messages are heard and the compositor has its turn. */
const length = 12;
/**
 * Says when a slice is full. A GPU takes steps much faster than it computes them, so that the clock alone would let
 * seconds of work pile up: what counts is what a step cost until its numbers came back.
 */
export class Slice {
  /** How many steps the next one holds at most. */
  #most = 1;
  /** The shortest time from the last step to its numbers: that of a readback with hardly anything to wait for; ms. */
  #readback = Number.POSITIVE_INFINITY;

  /** @param elapsed since the slice began, in ms */
  isFull(steps: number, elapsed: number): boolean {
    return elapsed >= length || steps >= this.#most;
  }

  /**
   * @param enqueued when the last step was under way, in ms since the slice began
   * @param finished when its numbers were there
   */
  note(steps: number, enqueued: number, finished: number): void {
    if (steps === 0) return;
    this.#readback = Math.min(this.#readback, finished - enqueued);
    const cost = Math.max(enqueued, finished - this.#readback) / steps; // ms a step
    // It grows slowly, since a single step says little.
    this.#most = Math.max(1, Math.min(2 * steps, Math.floor(length / cost)));
  }
}
