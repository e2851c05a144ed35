import { describe, expect, it } from "vitest";
import { unitNames } from "./latentName";

describe("unitNames", () => {
  const sizes = { latentSize: 12, categories: [10, 5] };

  it("numbers continuous dimensions from one", () => {
    expect(unitNames({ ...sizes, variant: "vae" }).slice(8)).toEqual(["z₉", "z₁₀", "z₁₁", "z₁₂"]);
  });

  it("numbers discrete latents, not their categories", () => {
    expect(unitNames({ ...sizes, variant: "categorical-vae" })).toEqual(["c₁", "c₂"]);
  });
});
