/** How a worker times steps; the same for the engine and the reference. */
import type { Subject } from "./protocol";

/** Steps that are enqueued before the worker waits for them: for one that takes so many ms, alone. */
const atOnce = 4;
const long = 400;

/** Steps a second over at least `milliseconds` and one step. */
export async function speedOf(subject: Subject, milliseconds: number): Promise<number> {
  await subject.settle();
  const start = performance.now();
  let steps = 0;
  let isLong = true; // for all we know
  do {
    const before = performance.now();
    subject.step();
    steps++;
    if (isLong || steps % atOnce === 0) await subject.settle();
    if (isLong) isLong = performance.now() - before > long;
  } while (performance.now() - start < milliseconds);
  await subject.settle();
  return (1000 * steps) / (performance.now() - start);
}

/** Takes so many steps and waits for them. */
export async function advance(subject: Subject, steps: number): Promise<void> {
  for (let step = 1; step <= steps; step++) {
    subject.step();
    if (step % atOnce === 0) await subject.settle();
  }
  await subject.settle();
}

/** The median ms that enqueuing one step takes, with nothing waiting on the device. */
export async function enqueueTime(subject: Subject, steps: number): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < steps; i++) {
    await subject.settle();
    const start = performance.now();
    subject.step();
    times.push(performance.now() - start);
  }
  await subject.settle();
  return median(times);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
