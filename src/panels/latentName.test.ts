import { describe, expect, it } from "vitest";
import { hasLearnedPrior, priorOf, unitCeilings, unitNames } from "./latentName";

describe("unitNames", () => {
  const sizes = { latentSize: 12, categories: [10, 5] };

  it("numbers continuous dimensions from one", () => {
    expect(unitNames({ ...sizes, variant: "vae" }).slice(8)).toEqual(["z₉", "z₁₀", "z₁₁", "z₁₂"]);
  });

  it("numbers discrete latents, not their categories", () => {
    expect(unitNames({ ...sizes, variant: "categorical-vae" })).toEqual(["c₁", "c₂"]);
  });
});

describe("unitCeilings", () => {
  it("are log n of discrete latents, behind the dimensions, which have none", () => {
    const ceilings = unitCeilings({ variant: "joint-vae", latentSize: 2, categories: [10, 5] });
    expect(ceilings).toEqual([undefined, undefined, Math.log(10), Math.log(5)]);
    expect(unitCeilings({ variant: "vae", latentSize: 1, categories: [10] })).toEqual([undefined]);
  });
});

describe("priors", () => {
  it("are Laplace with a Laplace posterior, where the variant has a choice", () => {
    expect(priorOf({ variant: "vae", posterior: "laplace" })).toBe("laplace");
    expect(priorOf({ variant: "joint-vae", posterior: "laplace" })).toBe("normal");
    expect(priorOf({ variant: "vae", posterior: "diagonal" })).toBe("normal");
  });

  it("depend on a condition only where they are learned", () => {
    expect(hasLearnedPrior({ variant: "cvae", prior: "learned" })).toBe(true);
    expect(hasLearnedPrior({ variant: "cvae", prior: "standard" })).toBe(false);
    expect(hasLearnedPrior({ variant: "vae", prior: "learned" })).toBe(false);
  });
});
