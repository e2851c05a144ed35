import { expect } from "vitest";

/** Every entry within `tolerance` of the largest one, or of 1 where all are smaller. */
export function expectClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): void {
  expect(actual.length).toBe(expected.length);
  const scale = Math.max(1, ...Array.from(expected, Math.abs));
  for (let i = 0; i < expected.length; i++) {
    expect(Math.abs(actual[i] - expected[i]) / scale, `entry ${i}: ${actual[i]}, ${expected[i]}`).toBeLessThan(
      tolerance,
    );
  }
}
