/** The gradients of what sums over the last axis: each number of an input by the dy of its sample and example. */
import { implement } from "../operation";
import { areOfExamples } from "../samples";
import { launchOne, type Shader } from "./program";
import type { WebglBackend } from "./textures";

/** GLSL of `scale`: dy [M, K, B] for the two rows of a texel of a tensor [M, K, B, D], each twice. */
const scale = `
vec4 scale(int sampleIndex, int pair) {
  int samples = dySize.y;
  int estimate = sampleIndex / samples;
  int k = sampleIndex - estimate * samples;
  return rowOf(at(dy, pair, estimate * half_(samples) + (k >> 1)), k).rrgg;
}`;

/** For each number of a tensor [M, K, B, D], the first input. */
function eachSample(inputs: readonly string[], slope: string, floats: readonly string[] = []): Shader {
  return {
    inputs,
    floats,
    code: `
${scale}
vec4 slope(int column, int row, int pair) { ${slope} }
void texel(int column, int row) {
  int perSample = half_(outSize.y);
  int sampleIndex = row / perSample;
  int pair = row - sampleIndex * perSample;
  out0 = slope(column, row, pair) * scale(sampleIndex, pair);
}`,
  };
}

/** Summed over the samples, for each number of a tensor [B, D]. The first input is [M, K, B, D]. */
function summed(inputs: readonly string[], slope: string, total = "sum"): Shader {
  return {
    inputs,
    code: `
${inputs.includes("dy") ? scale : ""}
vec4 slope(int column, int row, int sampleIndex, int pair) { ${slope} }
void texel(int column, int pair) {
  int perSample = half_(outSize.y);
  vec4 sum = vec4(0);
  for (int s = 0; s < ${inputs[0]}Size.x; s++) sum += slope(column, s * perSample + pair, s, pair);
  out0 = ${total};
}`,
  };
}

const bernoulli = eachSample(
  ["logits", "x", "dy"],
  "return at(x, column, pair) - 1.0 / (1.0 + exp(-at(logits, column, row)));",
);

const gaussian = eachSample(
  ["mean", "x", "dy"],
  "return (at(x, column, pair) - at(mean, column, row)) / (sigma * sigma);",
  ["sigma"],
);

const standardNormal = eachSample(["z", "dy"], "return -at(z, column, row);");

const difference = "(at(z, column, row) - at(mean, column, pair))";

/** With u = (z − μ)/σ: −u/σ, Σ u/σ and Σ ½(u² − 1). */
const normal = {
  z: eachSample(["z", "mean", "logVariance", "dy"], `return -${difference} * exp(-at(logVariance, column, pair));`),
  mean: summed(
    ["z", "mean", "logVariance", "dy"],
    `return ${difference} * scale(sampleIndex, pair);`,
    "sum * exp(-at(logVariance, column, pair))",
  ),
  logVariance: summed(
    ["z", "mean", "logVariance", "dy"],
    `vec4 u = ${difference} * exp(-0.5 * at(logVariance, column, pair));
     return 0.5 * (u * u - 1.0) * scale(sampleIndex, pair);`,
  ),
} as const;

const normalKl = {
  mean: eachSample(["mean", "logVariance", "dy"], "return at(mean, column, row);"),
  logVariance: eachSample(["mean", "logVariance", "dy"], "return 0.5 * (exp(at(logVariance, column, row)) - 1.0);"),
} as const;

const between = ["mean", "logVariance", "priorMean", "priorLogVariance"] as const;

/** The same for two normals; `delta` is (μ_q − μ_p)/σ_p², `ratio` σ_q²/σ_p². */
function ofBetween(slope: string): Shader {
  return eachSample(
    [...between, "dy"],
    `vec4 difference = at(mean, column, row) - at(priorMean, column, row);
     vec4 delta = difference * exp(-at(priorLogVariance, column, row));
     vec4 ratio = exp(at(logVariance, column, row) - at(priorLogVariance, column, row));
     return ${slope};`,
  );
}

const normalKlBetween = {
  mean: ofBetween("delta"),
  logVariance: ofBetween("0.5 * (ratio - 1.0)"),
  priorMean: ofBetween("-delta"),
  priorLogVariance: ofBetween("0.5 * (1.0 - ratio - delta * difference)"),
} as const;

const sampleLogVariance = summed(
  ["dz", "epsilon", "logVariance"],
  "return at(dz, column, row) * at(epsilon, column, row);",
  "sum * 0.5 * exp(0.5 * at(logVariance, column, pair))",
);

const sumOfSamples = summed(["x"], "return at(x, column, row);");

const sample: Shader = {
  inputs: ["mean", "logVariance", "epsilon"],
  code: `
void texel(int column, int row) {
  int perSample = half_(outSize.y);
  int pair = row - row / perSample * perSample;
  out0 = at(mean, column, pair) + exp(0.5 * at(logVariance, column, pair)) * at(epsilon, column, row);
}`,
};

/** Whether dy is [M, K, B] for [M, K, B, D], and what is of the examples [B, D]: others are left to plain operations. */
function matches(
  x: { shape: number[] },
  dy: { shape: number[] },
  ...ofExamples: readonly { shape: number[] }[]
): boolean {
  return (
    dy.shape.length === x.shape.length - 1 &&
    dy.shape.every((size, axis) => size === x.shape[axis]) &&
    areOfExamples(x, ...ofExamples)
  );
}

type Normal = "mean" | "logVariance";

export function registerSlopes(): void {
  implement<WebglBackend, "logits" | "x" | "dy", Record<never, never>>("BernoulliGradient", "webgl", (backend) => {
    return ({ logits, x, dy }) =>
      matches(logits, dy, x) ? launchOne(backend, bernoulli, [logits, x, dy], logits.shape) : undefined;
  });
  implement<WebglBackend, "output" | "x" | "dy", { sigma: number }>("GaussianGradient", "webgl", (backend) => {
    return ({ output, x, dy }, attributes) =>
      matches(output, dy, x) ? launchOne(backend, gaussian, [output, x, dy], output.shape, attributes) : undefined;
  });
  implement<WebglBackend, "z" | "dy", Record<never, never>>("StandardNormalGradient", "webgl", (backend) => {
    return ({ z, dy }) => (matches(z, dy) ? launchOne(backend, standardNormal, [z, dy], z.shape) : undefined);
  });
  implement<WebglBackend, "z" | Normal | "dy", { of: "z" | Normal }>("NormalLogDensityGradient", "webgl", (backend) => {
    return ({ z, mean, logVariance, dy }, { of }) => {
      if (!matches(z, dy, mean, logVariance)) return undefined;
      return launchOne(backend, normal[of], [z, mean, logVariance, dy], of === "z" ? z.shape : mean.shape);
    };
  });
  implement<WebglBackend, Normal | "dy", { of: Normal }>("NormalKlGradient", "webgl", (backend) => {
    return ({ mean, logVariance, dy }, { of }) =>
      matches(mean, dy, logVariance)
        ? launchOne(backend, normalKl[of], [mean, logVariance, dy], mean.shape)
        : undefined;
  });
  implement<WebglBackend, (typeof between)[number] | "dy", { of: (typeof between)[number] }>(
    "NormalKlBetweenGradient",
    "webgl",
    (backend) =>
      ({ dy, ...normals }, { of }) => {
        const tensors = between.map((name) => normals[name]);
        if (!matches(normals.mean, dy, ...tensors)) return undefined;
        return launchOne(backend, normalKlBetween[of], [...tensors, dy], normals.mean.shape);
      },
  );
}

export function registerSamples(): void {
  implement<WebglBackend, Normal | "epsilon", Record<never, never>>("NormalSample", "webgl", (backend) => {
    return ({ mean, logVariance, epsilon }) =>
      mean.shape.length === 2 && logVariance.shape.length === 2
        ? launchOne(backend, sample, [mean, logVariance, epsilon], epsilon.shape)
        : undefined;
  });
  implement<WebglBackend, "logVariance" | "epsilon" | "dz", Record<never, never>>(
    "NormalSampleGradient",
    "webgl",
    (backend) =>
      ({ logVariance, epsilon, dz }) =>
        launchOne(backend, sampleLogVariance, [dz, epsilon, logVariance], logVariance.shape),
  );
  implement<WebglBackend, "x", { count: number }>(
    "SumSamples",
    "webgl",
    (backend) =>
      ({ x }, { count }) =>
        launchOne(backend, sumOfSamples, [x], [x.shape[2], count]),
  );
}
