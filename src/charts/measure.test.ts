import { describe, expect, it } from "vitest";
import { brief, countFormat, measure, tickFormat } from "./measure";

describe("measure", () => {
  it.each([
    [-102.345, "−102.3"],
    [8.126, "8.13"],
    [99.999, "100.0"],
    [0.004, "0.00"],
    [-0.004, "0.00"],
    [-12345.6, "−12,345.6"],
    [-999_999, "−999,999.0"],
    [1_136_960, "1.14·10⁶"],
    [-2.5e27, "−2.50·10²⁷"],
    [undefined, "–"],
    [Number.NaN, "–"],
    [Number.NEGATIVE_INFINITY, "−∞"],
  ])("writes %s as %s", (value, text) => {
    expect(measure(value, "en")).toBe(text);
  });
});

describe("countFormat", () => {
  it.each([
    [
      [0, 500, 1500],
      ["0", "500", "1.5K"],
    ],
    [
      [3000, 3050],
      ["3,000", "3,050"],
    ],
    [
      [120_000, 240_000],
      ["120K", "240K"],
    ],
  ])("writes %s without rounding", (ticks, written) => {
    expect(ticks.map((tick) => countFormat(ticks, "en")(tick))).toEqual(written);
  });
});

describe("brief", () => {
  it.each([
    [undefined, "–"],
    [-158.94, "−158.9"],
    [3.678, "3.68"],
    [-1234, "−1.2K"],
    [101_036.8, "101K"],
    [3e27, "3·10²⁷"],
    [Number.NEGATIVE_INFINITY, "−∞"],
  ])("writes %d in few letters", (value, written) => expect(brief(value, "en")).toBe(written));
});

describe("tickFormat", () => {
  it("tells neighbours apart", () => {
    const written = (ticks: number[]) => ticks.map(tickFormat(ticks, "en"));
    expect(written([-0.5, 0, 0.5])).toEqual(["−0.5", "0.0", "0.5"]);
    expect(written([1000, 2000])).toEqual(["1,000", "2,000"]);
    expect(written([8e9, 1e10, 1.2e10])).toEqual(["8·10⁹", "1.0·10¹⁰", "1.2·10¹⁰"]);
    expect(tickFormat([0, 5e20], "en")(0)).toBe("0");
  });

  it("writes large ones in few letters, unless some would be rounded by it", () => {
    const written = (ticks: number[], locale: "en" | "zh" = "en") => ticks.map(tickFormat(ticks, locale));
    expect(written([-120_000, -100_000])).toEqual(["−120K", "−100K"]);
    expect(written([0, 12_500])).toEqual(["0", "12.5K"]);
    expect(written([0, 125_000], "zh")).toEqual(["0", "12.5万"]);
    expect(written([10_010, 10_020])).toEqual(["10,010", "10,020"]);
  });
});
