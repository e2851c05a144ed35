import { expect, it } from "vitest";
import type { StepRecord } from "../../training/records";
import { termColumns } from "./termColumns";

const terms = ["objective", "kl"] as const;
const run: StepRecord[] = Array.from({ length: 100 }, (_, i) => ({
  step: i + 1,
  examples: 64 * (i + 1),
  train: { objective: -i, ...(i % 2 === 0 && { kl: i / 10 }) },
}));

it("reads each term of each record", () => {
  const { train } = termColumns(run.slice(0, 3), terms);
  expect(train.map((values) => [...values])).toEqual([
    [-0, -1, -2],
    [0, Number.NaN, 0.2],
  ]);
});

it("goes on from an earlier reading as if there had been none, whatever has become of the history", () => {
  const histories = [
    run.slice(0, 10),
    run.slice(0, 30), // grown
    [...run.slice(0, 30), run[40]], // with a newest that is not kept
    [...run.slice(0, 30), run[45]],
    [...run.filter((_, i) => i % 2 === 0), run[99]], // thinned out
    run.slice(0, 5), // gone back
    [],
    run.slice(50),
    run.slice(50, 51),
    run,
  ];
  let columns: ReturnType<typeof termColumns> | undefined;
  for (const records of histories) {
    columns = termColumns(records, terms, columns);
    expect(columns).toEqual(termColumns(records, terms));
  }
});

it("reads no record twice", () => {
  let read = 0;
  const counted = run.map((record) => ({
    ...record,
    get train() {
      read++;
      return record.train;
    },
  }));
  const columns = termColumns(counted.slice(0, 60), terms);
  read = 0;
  termColumns(counted, terms, columns);
  expect(read).toBeLessThanOrEqual(2 * 41);
});

it("knows nothing of other terms", () => {
  const columns = termColumns(run, ["kl"]);
  expect(termColumns(run, terms, columns)).toEqual(termColumns(run, terms));
});
