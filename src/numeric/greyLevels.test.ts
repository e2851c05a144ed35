import { expect, it } from "vitest";
import { greyLevels, intensitiesOf } from "./greyLevels";

it("takes the nearest level, and clamps what is no intensity", () => {
  expect([...greyLevels([0, 1, 0.5, 1 / 255, 1.4 / 255, -3, 7, Number.NaN])]).toEqual([0, 255, 128, 1, 1, 0, 255, 0]);
});

it("gives back what 256 levels can tell", () => {
  const intensities = Float32Array.from({ length: 1000 }, (_, i) => i / 999);
  const back = intensitiesOf(greyLevels(intensities));
  expect(Math.max(...back.map((value, i) => Math.abs(value - intensities[i])))).toBeLessThan(0.5 / 255 + 1e-6);
});
