import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordProblem } from "../locales/wording";
import { initialSettings, settingIds, table } from "./table";
import { check, clamp } from "./validate";

describe("clamp", () => {
  it("takes what the table allows as it is", () => {
    for (const id of settingIds) expect(clamp(id, initialSettings[id])).toEqual({ value: initialSettings[id] });
  });

  it("sets a number outside its range to the nearest limit, and names all three", () => {
    const { value, problem } = clamp("K", "100");
    expect(value).toBe(64);
    expect(problem && wordProblem(problem)).toBe("Importance samples must be from 1 to 64; 100 was set to 64.");
  });

  it("rounds where whole numbers are wanted", () => {
    const { value, problem } = clamp("M", 2.4);
    expect(value).toBe(2);
    expect(problem && wordProblem(problem)).toBe("Estimates must be a whole number; 2.4 was rounded to 2.");
  });

  it("keeps the fallback for what is no number", () => {
    expect(clamp("learningRate", "fast", 0.01)).toMatchObject({ value: 0.01, problem: { key: "notANumber" } });
    expect(clamp("learningRate", "", 0.01).value).toBe(0.01);
    expect(clamp("seed", Number.NaN).value).toBe(1);
    expect(clamp("beta", "Infinity")).toMatchObject({ value: 20, problem: { key: "outOfRange" } });
  });

  it("names the choices for a wrong one", () => {
    const { value, problem } = clamp("activation", "gelu");
    expect(value).toBe("tanh");
    expect(problem && wordProblem(problem)).toContain("tanh, relu, elu, softplus, sigmoid; “gelu” is none of them");
  });

  it("reads lists of sizes, and mends bad ones", () => {
    expect(clamp("hidden", "200, 100")).toEqual({ value: [200, 100] });
    expect(clamp("hidden", "")).toEqual({ value: [] });
    expect(clamp("hidden", "200,many", [50])).toMatchObject({ value: [50], problem: { key: "notSizes" } });
    expect(clamp("hidden", "0,5000")).toMatchObject({ value: [1, 1024], problem: { key: "notSizes" } });
    expect(clamp("categories", "")).toMatchObject({ value: [10, 10], problem: { key: "notSizes" } });
    expect(clamp("categories", "1,100")).toMatchObject({ value: [2, 64], problem: { key: "notSizes" } });
    expect(clamp("hidden", "1,2,3,4,5")).toMatchObject({ value: [1, 2, 3, 4], problem: { key: "notSizes" } });
  });

  it("gives an allowed value for anything that can be given", () => {
    fc.assert(
      fc.property(fc.constantFrom(...settingIds), fc.oneof(fc.jsonValue(), fc.string(), fc.double()), (id, given) => {
        const { value } = clamp(id, given);
        expect(check(table[id], value)).toEqual({ value });
      }),
    );
  });
});
