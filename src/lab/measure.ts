import { progressBar } from "./progressBar";

/** Runs an experiment to its end and prints what it found as one line of JSON; a terminal shows how far it is. */
export function measure(name: string, work: Generator<{ readonly share: number }, object>): void {
  const bar = process.stderr.isTTY ? progressBar(name, 100) : undefined;
  let shown = 0;
  let step = work.next();
  for (; !step.done; step = work.next()) {
    const percent = Math.floor(100 * step.value.share);
    if (percent === shown) continue;
    shown = percent;
    bar?.show(percent);
  }
  bar?.end();
  process.stdout.write(`${JSON.stringify(step.value, plain)}\n`);
}

/** JSON has neither undefined nor ∞, which are null, and one kind of array. */
function plain(_: string, value: unknown): unknown {
  return value instanceof Float64Array ? Array.from(value) : (value ?? null);
}
