/** Steps a second over the last second, from the times at which they were taken. */
export class Speedometer {
  #marks: { readonly time: number; readonly steps: number }[] = [];
  #steps = 0;
  #worked = 0; // ms

  /**
   * @param time in ms
   * @param worked how long they took, in ms
   */
  add(steps: number, time: number, worked: number): void {
    this.#steps += steps;
    this.#worked += worked;
    this.#marks.push({ time, steps: this.#steps });
    while (this.#marks.length > 2 && time - this.#marks[1].time > 1000) this.#marks.shift();
  }

  /** What all of them took. */
  get seconds(): number {
    return this.#worked / 1000;
  }

  /** 0 until two marks are there. */
  get stepsPerSecond(): number {
    const first = this.#marks[0];
    const last = this.#marks.at(-1);
    if (!first || !last || last.time === first.time) return 0;
    return (1000 * (last.steps - first.steps)) / (last.time - first.time);
  }

  /** A pause is no slow step. */
  reset(): void {
    this.#marks = [];
  }
}
