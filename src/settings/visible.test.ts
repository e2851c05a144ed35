import { describe, expect, it } from "vitest";
import { cards } from "../variants/registry";
import { variantIds } from "../variants/variant";
import { initialSettings, type Settings } from "./table";
import { visibleSettings } from "./visible";

function shown(change: Partial<Settings>): readonly string[] {
  return visibleSettings({ ...initialSettings, ...change });
}

describe("visibleSettings", () => {
  it.each(variantIds)("shows for %s K and M exactly when its card reads them", (variant) => {
    const ids = shown({ variant });
    for (const id of ["K", "M"] as const) expect(ids.includes(id)).toBe(cards[variant].knobs.includes(id));
    expect(ids).toEqual(expect.arrayContaining(["data", "learningRate", "batchSize", "seed", "stepBudget"]));
  });

  it("shows σ with the Gaussian likelihood only, and binarisation without it only", () => {
    expect(shown({})).not.toContain("sigma");
    expect(shown({})).toContain("binarisation");
    expect(shown({ likelihood: "gaussian" })).toContain("sigma");
    expect(shown({ likelihood: "gaussian" })).not.toContain("binarisation");
  });

  it("shows β or the capacity of a β-VAE, never both", () => {
    const weighted = shown({ variant: "beta-vae", penalty: "beta" });
    const held = shown({ variant: "beta-vae", penalty: "capacity" });
    expect(weighted).toContain("beta");
    expect(weighted).not.toEqual(expect.arrayContaining(["gamma"]));
    expect(held).not.toContain("beta");
    expect(held).toEqual(expect.arrayContaining(["gamma", "capacity", "capacitySteps"]));
    expect(shown({ variant: "ciwae", penalty: "capacity" })).toContain("beta");
  });

  it("shows the rate of annealing only while the temperature is annealed", () => {
    const discrete = { variant: "categorical-vae" } as const;
    expect(shown(discrete)).toEqual(expect.arrayContaining(["temperature", "straightThrough", "categories"]));
    expect(shown(discrete)).not.toContain("annealRate");
    expect(shown({ ...discrete, temperatureSchedule: "annealed" })).toContain("annealRate");
    expect(shown({ temperatureSchedule: "annealed" })).not.toContain("annealRate");
  });
});
