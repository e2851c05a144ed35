import { describe, expect, it } from "vitest";
import { wordProblem } from "../../locales/wording";
import { choiceOf, initialTexts } from "./sweepFields";

const problemWith = (texts: Partial<typeof initialTexts>) => {
  const choice = choiceOf({ ...initialTexts, ...texts }, 1);
  return "key" in choice ? wordProblem(choice) : choice;
};

describe("the choice of a sweep", () => {
  it("is read from texts, lists in ascending order without repetitions", () => {
    expect(choiceOf({ ...initialTexts, K: "100, 1,10 10" }, 7)).toMatchObject({
      K: [1, 10, 100],
      M: [1],
      replicates: 400,
      offset: 0.01,
      seed: 7,
    });
  });

  it("names the field, the value and the remedy where a text is none", () => {
    expect(problemWith({ K: "1, ten" })).toBe(
      "samples K must be whole numbers from 1 to 10,000 with commas between, 12 at most; “1, ten” is something else.",
    );
    expect(problemWith({ replicates: "1" })).toBe("replicates must be a whole number from 2 to 100,000; “1” is none.");
    expect(problemWith({ offset: "" })).toBe("offset must be a number from 0 to 10; “” is none.");
    expect(problemWith({ M: "1,2,3,4,5,6,7,8,9,10,11,12,13" })).toContain("12 at most");
  });
});
