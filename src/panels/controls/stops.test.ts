import { describe, expect, it } from "vitest";
import { type SettingId, settingIds, table } from "../../settings/table";
import { check } from "../../settings/validate";
import { nearestStop, stopsOf } from "./stops";

function stops(id: SettingId): readonly number[] {
  const row = table[id];
  return row.kind === "integer" || row.kind === "real" ? stopsOf(row) : [];
}

describe("stopsOf", () => {
  it("counts small samples one by one", () => {
    expect(stops("K")).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 60, 64]);
    expect(stops("M").slice(0, 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it("takes round numbers of a logarithmic range", () => {
    expect(stops("learningRate").slice(0, 4)).toEqual([0.00001, 0.000012, 0.000015, 0.00002]);
    expect(stops("learningRate")).toContain(0.002);
  });

  it("keeps the step of a linear range where it can be dragged", () => {
    expect(stops("beta").slice(0, 3)).toEqual([0, 0.1, 0.2]);
    expect(stops("gridSize")).toHaveLength(39);
  });

  it("gives no slider to what is typed", () => {
    expect(stops("seed")).toEqual([]);
    expect(stops("stepBudget")).toEqual([]);
  });

  it("gives ascending values that the table allows, from one limit to the other", () => {
    for (const id of settingIds) {
      const row = table[id];
      const values = stops(id);
      if (values.length === 0 || !("min" in row)) continue;
      expect([values[0], values.at(-1)]).toEqual([row.min, row.max]);
      expect(values.length).toBeLessThanOrEqual(502);
      values.forEach((value, index) => {
        expect(check(row, value)).toEqual({ value });
        if (index > 0) expect(value).toBeGreaterThan(values[index - 1]);
      });
    }
  });
});

describe("nearestStop", () => {
  it("finds the place of a value between two stops", () => {
    expect(nearestStop([1, 2, 5, 10], 4)).toBe(2);
    expect(nearestStop([1, 2, 5, 10], 99)).toBe(3);
  });
});
