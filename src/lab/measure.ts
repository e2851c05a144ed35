import { progressBar } from "./progressBar";

/**
 * Runs an experiment to its end and prints what it found as one line of JSON; a terminal shows how far it is.
 *
 * @param printed what is printed of the result, where that is not all
 */
export function measure<Result extends object>(
  name: string,
  work: Generator<{ readonly share: number }, Result>,
  printed: (result: Result) => object = (result) => result,
): void {
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
  process.stdout.write(`${JSON.stringify(printed(step.value), plain)}\n`);
}

/** JSON has neither undefined nor ∞, which are null, and one kind of array. */
function plain(_: string, value: unknown): unknown {
  return value instanceof Float64Array ? Array.from(value) : (value ?? null);
}
