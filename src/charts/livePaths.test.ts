import { expect, it } from "vitest";
import { pathOf, placeIn } from "./livePaths";

const place = placeIn({ left: 40, top: 10, width: 100, height: 50 }, [0, 10], [-1, 1]);

it("puts the domain's corners into the plotting area's", () => {
  expect([place.x(0), place.x(10), place.y(-1), place.y(1)]).toEqual([40, 140, 60, 10]);
});

it("goes straight over rows that do not hold the line", () => {
  const rows = [{ step: 0, kl: -1 }, { step: 3 }, { step: 5, kl: 0 }, { step: 10, kl: 1 }];
  expect(pathOf(rows, "kl", place)).toBe("M40.0 60.0L90.0 35.0L140.0 10.0");
});

it("draws no line through a single point", () => {
  expect(pathOf([{ step: 2, kl: 0 }], "kl", place)).toBe("");
  expect(pathOf([], "kl", place)).toBe("");
});
