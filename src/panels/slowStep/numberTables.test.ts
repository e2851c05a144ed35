import { describe, expect, it } from "vitest";
import { defaultsOf } from "../../settings/defaults";
import type { Settings } from "../../settings/table";
import type { ExampleTrace, LayerTrace, StepTrace } from "../../training/stepTrace";
import { barShares, numberTables, sampleNames, termTable } from "./numberTables";

function counting(length: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => i);
}

const layer: LayerTrace = {
  name: "encoder.hidden.0",
  gradient: 10,
  firstMoment: 1,
  secondMoment: 0.1,
  update: 0.5,
  weight: 2,
};

function stepOf(change: Partial<Settings>, counts: StepTrace["counts"], layers = [layer]): StepTrace {
  const settings = { ...defaultsOf("iwae"), ...change };
  return { step: 1, settings, counts, temperature: 0.5, examples: [], terms: { objective: -9, kl: 2 }, layers };
}

const image = counting(784);
const plain: ExampleTrace = { x: image, decoded: image, logLikelihood: counting(1), terms: { kl: 1 } };

describe("sampleNames", () => {
  it("count along K, along M where there are several, and along both", () => {
    const names = (M: number, K: number, variant: Settings["variant"] = "miwae") =>
      sampleNames(stepOf({ variant }, { M, K }));
    expect(names(1, 2)).toEqual(["k = 1", "k = 2"]);
    expect(names(2, 1)).toEqual(["m = 1", "m = 2"]);
    expect(names(2, 2)).toEqual(["1, 1", "1, 2", "2, 1", "2, 2"]);
    expect(names(3, 1, "mopoe-vae")[2]).toBe("S = 3");
  });
});

describe("numberTables", () => {
  it("show the first samples and dimensions, and say how many numbers are left out", () => {
    const step = stepOf({ latentSize: 8 }, { M: 1, K: 10 });
    const [table] = numberTables("noise", step, { ...plain, epsilon: counting(80) }, true);
    expect(table.columns).toEqual(["ε₁", "ε₂", "ε₃", "ε₄", "ε₅", "ε₆"]);
    expect(table.rows).toHaveLength(8);
    expect(table.rows[1]).toEqual({ name: "k = 2", values: [8, 9, 10, 11, 12, 13] });
    expect(table.left).toBe(80 - 48);
  });

  it("take the log-likelihood of modalities apart, and name the scales that are not 1", () => {
    const step = stepOf({ variant: "mmvae", likelihoodScale: [0.5] }, { M: 2, K: 1 });
    const [table] = numberTables(
      "likelihood",
      step,
      { ...plain, perModality: counting(4), logLikelihood: Float32Array.of(2, 4) },
      true,
    );
    expect(table.columns).toEqual(["s₁·log p(x₁|·)", "log p(x₂|·)", "Σ"]);
    expect(table.rows.map(({ values }) => values)).toEqual([
      [0, 2, 2],
      [1, 3, 4],
    ]);
    const [whole] = numberTables("likelihood", stepOf({}, { M: 1, K: 1 }), plain, true);
    expect(whole.columns).toEqual(["log p(x|·)"]);
  });

  it("show what each expert of a product says beside what they say together", () => {
    const step = stepOf({ variant: "mvae", latentSize: 2 }, { M: 1, K: 1 });
    const [mean, scale, expertMean, expertScale] = [counting(2), counting(2), counting(4), counting(4)];
    const [table] = numberTables("encode", step, { ...plain, mean, scale, expertMean, expertScale }, true);
    expect(table.rows.map(({ name }) => name)).toEqual(["μ(x₁)", "μ(x₂)", "μ", "σ(x₁)", "σ(x₂)", "σ"]);
    expect(table.rows[1].values).toEqual([2, 3]);
  });

  it("add up the bounds of modalities alone", () => {
    const singleReconstruction = Float32Array.of(-4, -6);
    const singleKl = Float32Array.of(1, 2);
    const step = stepOf({ variant: "mvae" }, { M: 1, K: 1 });
    const [table] = numberTables("single", step, { ...plain, singleReconstruction, singleKl }, true);
    expect(table.rows.map(({ name, values }) => [name, values.at(-1)])).toEqual([
      ["x₁", -5],
      ["x₂", -8],
      ["Σ", -13],
    ]);
  });

  it("make the first sample from its mean, width and noise", () => {
    const step = stepOf({ latentSize: 2 }, { M: 1, K: 1 });
    const given = { mean: [1, 2], scale: [3, 4], epsilon: [-1, 0], z: [-2, 2] };
    const example = {
      ...plain,
      ...Object.fromEntries(Object.entries(given).map(([id, of]) => [id, Float32Array.from(of)])),
    };
    const tables = numberTables("latent", step, example, true);
    expect(tables).toHaveLength(1);
    expect(tables[0].rows.map(({ name, values }) => [name, ...values])).toEqual([
      ["μ", 1, 2],
      ["σ", 3, 4],
      ["ε", -1, 0],
      ["z", -2, 2],
    ]);
    const full = stepOf({ latentSize: 2, posterior: "full-covariance" }, { M: 1, K: 1 });
    expect(numberTables("latent", full, example, true)[0].rows.map(({ name }) => name)).toEqual(["μ", "ε", "z"]);
  });

  it("have a mean and a width of each expert of a mixture", () => {
    const step = stepOf({ variant: "mmvae", latentSize: 2 }, { M: 2, K: 1 });
    const [table] = numberTables("encode", step, { ...plain, mean: counting(4), scale: counting(4) }, true);
    expect(table.rows.map(({ name }) => name)).toEqual(["μ₁", "μ₂", "σ₁", "σ₂"]);
    expect(table.rows[1].values).toEqual([2, 3]);
  });

  it("have the categories of the first discrete latent as rows", () => {
    const step = stepOf({ variant: "categorical-vae", categories: [3, 2] }, { M: 1, K: 1 });
    const example = { ...plain, probabilities: Float32Array.of(1, 1, 1, 1, 1), gumbel: counting(5), y: counting(5) };
    const [table] = numberTables("relax", step, example, true);
    expect(table.columns).toEqual(["log π", "g", "y"]);
    expect(table.rows.map(({ name }) => name)).toEqual(["y₁ = 1", "y₁ = 2", "y₁ = 3"]);
    expect(table.rows[2].values).toEqual([0, 2, 2]);
    expect(table.left).toBe(2);
  });

  it("take log w apart", () => {
    const example = { ...plain, logLikelihood: Float32Array.of(-5), logW: Float32Array.of(-8) };
    const [table] = numberTables("logWeight", stepOf({}, { M: 1, K: 1 }), example, true);
    expect(table.rows[0].values).toEqual([-5, 3, -8]);
  });

  it("give points as numbers, and images not", () => {
    const points = { ...plain, x: Float32Array.of(1, 2), decoded: Float32Array.of(3, 4, 5, 6) };
    const step = stepOf({}, { M: 1, K: 2 });
    expect(numberTables("decode", step, plain, true)).toEqual([]);
    expect(numberTables("decode", step, points, false)[0].rows.map(({ name, values }) => [name, ...values])).toEqual([
      ["x", 1, 2],
      ["k = 1", 3, 4],
      ["k = 2", 5, 6],
    ]);
  });

  it("say by how much of itself Adam moves a layer, and whose it is", () => {
    const [table] = numberTables("adam", stepOf({}, { M: 1, K: 1 }), plain, true);
    expect(table.rows[0]).toEqual({ name: "encoder.hidden.0", role: "inference", values: [1, 0.1, 0.5, 0.25] });
  });
});

describe("termTable", () => {
  it("sets the example beside the batch", () => {
    const { rows } = termTable(stepOf({}, { M: 1, K: 1 }), plain, ["one", "all"]);
    expect(rows.map(({ term, values }) => [term, ...values])).toEqual([
      ["objective", undefined, -9],
      ["kl", 1, 2],
    ]);
  });
});

describe("barShares", () => {
  const of = (bars: "linear" | "logarithmic", ...values: number[]) =>
    barShares({ columns: [""], rows: values.map((value) => ({ name: "", values: [value] })), bars });

  it("measure from 0, or in powers of ten", () => {
    expect(of("linear", 1, 4, -1)).toEqual([0.25, 1, 0]);
    const [small, middle, large, none] = of("logarithmic", 0.01, 0.1, 1, 0);
    expect(large).toBe(1);
    expect(none).toBe(0);
    expect(small).toBeGreaterThan(0);
    expect(large - middle).toBeCloseTo(middle - small, 10);
  });
});
