import { describe, expect, it } from "vitest";
import { histogram } from "./histogram";

describe("histogram", () => {
  it("counts by label, in the order of the labels, and leaves out what is beyond", () => {
    const counts = histogram([-0.9, 0.1, 0.2, 5, Number.NaN], [1, 1, 0, 0, 0], 1, 2);
    expect([...counts]).toEqual([
      [0, new Uint32Array([0, 1])],
      [1, new Uint32Array([1, 1])],
    ]);
  });

  it("counts values without labels as one", () => {
    expect(histogram([0, 0.5], undefined, 1, 2).get(-1)).toEqual(new Uint32Array([0, 2]));
  });
});
