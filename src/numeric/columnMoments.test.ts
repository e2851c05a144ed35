import { expect, it } from "vitest";
import { columnMoments } from "./columnMoments";

it("takes mean and standard deviation of each column", () => {
  const { mean, deviation } = columnMoments(new Float32Array([1, 5, 2, 5, 6, 5, 7, 5]), 2);
  expect([...mean]).toEqual([4, 5]);
  expect(deviation[0]).toBeCloseTo(Math.sqrt(6.5), 6);
  expect(deviation[1]).toBe(0);
});
