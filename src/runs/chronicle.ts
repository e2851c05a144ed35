import type { StepRecord } from "../training/records";

/** A run of a million steps must take no more memory, and no longer to draw, than one of some thousands. */
export const recordLimit = 20_000;

/**
 * What was measured over a run, in ascending steps: at every step while there are few, from then on at every second
 * one, every fourth, and so on; at the newest always.
 */
export class Chronicle {
  #kept: StepRecord[] = [];
  #newest: StepRecord | undefined;
  #stride = 1;

  /** Steps from one record to the next. */
  get stride(): number {
    return this.#stride;
  }

  /** A copy, at most one longer than the limit. */
  get records(): readonly StepRecord[] {
    const isKept = this.#newest === undefined || this.#newest === this.#kept.at(-1);
    return isKept ? this.#kept.slice() : [...this.#kept, this.#newest as StepRecord];
  }

  append(records: readonly StepRecord[]): void {
    const isDue = ({ step }: StepRecord) => step % this.#stride === 0;
    for (const record of records) if (isDue(record)) this.#kept.push(record);
    this.#newest = records.at(-1) ?? this.#newest;
    while (this.#kept.length > recordLimit) {
      this.#stride *= 2;
      this.#kept = this.#kept.filter(isDue);
    }
  }

  /** A run that stands at an earlier checkpoint has not taken the steps after it. */
  forgetAfter(step: number): void {
    this.#kept = this.#kept.filter((record) => record.step <= step);
    if (this.#newest && this.#newest.step > step) this.#newest = this.#kept.at(-1);
  }
}
