import { describe, expect, it } from "vitest";
import { measure } from "./measure";

describe("measure", () => {
  it.each([
    [-102.345, "−102.3"],
    [8.126, "8.13"],
    [99.999, "100.0"],
    [0.004, "0.00"],
    [-0.004, "0.00"],
    [-12345.6, "−12,345.6"],
    [undefined, "–"],
    [Number.NaN, "–"],
    [Number.NEGATIVE_INFINITY, "−∞"],
  ])("writes %s as %s", (value, text) => {
    expect(measure(value, "en")).toBe(text);
  });
});
