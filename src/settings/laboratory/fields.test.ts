import { describe, expect, it } from "vitest";
import { wordProblem } from "../../locales/wording";
import { initialTexts, readFields } from "./fields";
import { sweepChoice, sweepFields } from "./sweepFields";

const initial = initialTexts(sweepFields);
const problemWith = (texts: Partial<typeof initial>) => {
  const read = readFields(sweepFields, { ...initial, ...texts });
  return "problem" in read ? wordProblem(read.problem) : read;
};

describe("the choices of an experiment", () => {
  it("are read from texts, lists in ascending order without repetitions", () => {
    const read = readFields(sweepFields, { ...initial, K: "100, 1,10 10" });
    expect("numbers" in read && sweepChoice(read.numbers, 7)).toEqual({
      K: [1, 10, 100],
      M: [1],
      replicates: 300,
      examples: 128,
      dimensions: 20,
      offset: 0.01,
      seed: 7,
    });
  });

  it("are refused in one sentence that names the field, the value and the remedy", () => {
    expect(problemWith({ K: "1, ten" })).toBe(
      "samples K must be whole numbers from 1 to 10,000 with commas between, 12 at most; “1, ten” is something else.",
    );
    expect(problemWith({ replicates: "1" })).toBe("replicates must be a whole number from 2 to 100,000; “1” is none.");
    expect(problemWith({ offset: "" })).toBe("offset must be a number from 0 to 10; “” is none.");
    expect(problemWith({ M: "1,2,3,4,5,6,7,8,9,10,11,12,13" })).toContain("12 at most");
  });
});
