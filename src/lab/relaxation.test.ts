import { afterEach, describe, expect, it, vi } from "vitest";
import { LabFault } from "./labFault";
import { measureRelaxation } from "./relaxation";

describe("lab relaxation", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("prints one line of JSON and no progress without a terminal", () => {
    const print = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const note = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    measureRelaxation("--temperatures 2,0.5 --replicates=500 --categories 2 --power 2 --average 5".split(" "));
    expect(note).not.toHaveBeenCalled();
    expect(print).toHaveBeenCalledTimes(1);
    const line = String(print.mock.calls[0][0]);
    expect(line.indexOf("\n")).toBe(line.length - 1);
    const { gradient, scoreFunction, points } = JSON.parse(line);
    // t = (1/3, 2/3): f(e_c) = 8/9 and 2/9, π = 1/2 each.
    expect(gradient).toEqual([1 / 6, -1 / 6].map((slope) => expect.closeTo(slope, 12)));
    expect(points.map(({ temperature }: { temperature: number }) => temperature)).toEqual([2, 0.5]);
    for (const error of [scoreFunction, points[0].gumbelSoftmax, points[1].straightThrough]) {
      expect(Object.keys(error)).toEqual(["bias", "biasError", "variance", "meanSquaredError"]);
    }
  });

  it.each([
    [
      "--temperatures 0.1,cold",
      "--temperatures is 0.1,cold; it must be numbers from 0.01 to 100 with commas between, such as 0.05,0.1,0.2,0.5,1,2,5",
    ],
    ["--power 1", "--power is 1; it must be a number from 2 to 10"],
    ["--temperatures 1,1", "--temperatures is 1,1; it must name each number once"],
    [
      "--tau 1",
      "--tau is not a flag of relaxation; it must be one of --temperatures, --average, --power, --categories, --replicates, --seed",
    ],
  ])("says what is wrong with %s, and what would be right", (flags, sentence) => {
    expect(() => measureRelaxation(flags.split(" "))).toThrow(new LabFault(sentence));
  });
});
