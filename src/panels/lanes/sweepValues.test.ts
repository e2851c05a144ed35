import { describe, expect, it } from "vitest";
import { defaultsOf } from "../../settings/defaults";
import { parseValues, proposedValues, sweptIds } from "./sweepValues";

describe("sweeps", () => {
  it("offer what the variant reads and lanes need not share, its objective first", () => {
    expect(sweptIds(defaultsOf("miwae")).slice(0, 2)).toEqual(["M", "K"]);
    expect(sweptIds(defaultsOf("beta-vae"))).toContain("beta");
    for (const id of ["seed", "batchSize", "stepBudget", "sigma"] as const) {
      expect(sweptIds(defaultsOf("iwae"))).not.toContain(id);
    }
  });

  it("propose values on both sides of the present one, within its range", () => {
    expect(proposedValues("K", 5)).toEqual([1, 5, 50]);
    expect(proposedValues("K", 1)).toEqual([1, 10]);
    expect(proposedValues("temperature", 4)).toEqual([2, 4, 5]);
  });

  it("take what is typed once each, and say what does not fit", () => {
    expect(parseValues("K", "1, 5 5，50")).toEqual({ values: [1, 5, 50], problems: [] });
    const { values, problems } = parseValues("K", "1, many, 500, 2, 3, 4");
    expect(values).toHaveLength(4);
    expect(problems.map(({ key }) => key)).toEqual(["notANumber", "outOfRange", "lanesFull"]);
  });
});
