import { describe, expect, it } from "vitest";
import { variances } from "./variances";

describe("variances", () => {
  const rows = [Float32Array.of(1, 10, 0, 3, 10, 1), Float32Array.of(5, 10, 1)];

  it("are taken over all rows, column by column", () => {
    const [first, second, third] = variances(rows, [1, 1, 1]);
    expect(first).toBeCloseTo(8 / 3, 10);
    expect(second).toBe(0);
    expect(third).toBeCloseTo(2 / 9, 10);
  });

  it("add up over the columns of a unit", () => {
    const [first, rest] = variances(rows, [1, 2]);
    expect(first).toBeCloseTo(8 / 3, 10);
    expect(rest).toBeCloseTo(2 / 9, 10);
  });
});
