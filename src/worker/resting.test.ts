import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { resting } from "./resting";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** How much of a second of work and rest is work, in pieces of so many ms. */
async function workedOf(share: number | undefined, piece: number): Promise<number> {
  const rest = resting(share);
  const start = performance.now();
  let worked = 0;
  while (performance.now() - start < 1000) {
    vi.advanceTimersByTime(piece);
    worked += piece;
    const over = rest();
    await vi.runAllTimersAsync();
    await over;
  }
  return worked / (performance.now() - start);
}

it("takes its share of the time, whatever the length of the pieces", async () => {
  for (const piece of [1, 10, 40]) expect(await workedOf(0.6, piece)).toBeCloseTo(0.6, 1);
});

it("takes all of it where it has no share", async () => {
  expect(await workedOf(undefined, 10)).toBe(1);
});
