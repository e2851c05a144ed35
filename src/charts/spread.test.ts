import { expect, it } from "vitest";
import { spread } from "./spread";

it("spreads a few over all, from the first to the last", () => {
  expect(spread([1, 2, 3], 5)).toEqual([1, 2, 3]);
  expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8], 3)).toEqual([0, 4, 8]);
});
