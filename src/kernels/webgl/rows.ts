/** Sums over the last axis of each sample of each example: log-likelihoods and log-densities, and the KL. */
import { implement } from "../operation";
import { areOfExamples } from "../samples";
import { launchOne, loop, type Shader } from "./program";
import type { WebglBackend } from "./textures";

const log2Pi = Math.log(2 * Math.PI);

/**
 * A sum over columns, [M, K, B, D] → [M, K, B]: a texel has two samples by two examples.
 *
 * @param x its first input, whose columns are summed
 * @param term GLSL with `vec4 term(float place, float row, float pair)`: the terms of a texel of `x`, where `pair` is the row of
 *   its examples in a tensor [B, D]
 */
function sumOfColumns([x, ...others]: readonly string[], term: string, floats?: readonly string[]): Shader {
  return {
    inputs: [x, ...others],
    floats,
    ints: ["samples"],
    code: `
${term}
vec2 total(int sampleIndex, int pair) {
  int row = sampleIndex * half_(${x}Size.y) + pair;
  int pairs = ${x}Size.z >> 1;
  vec4 terms = vec4(0);
  ${loop("pairs", (place) => `terms += term(${place}, float(row) + 0.5, float(pair) + 0.5);`)}
  vec2 sum = terms.rb + terms.ga;
  if ((${x}Size.z & 1) == 1) sum += term(float(pairs) + 0.5, float(row) + 0.5, float(pair) + 0.5).rb;
  return sum;
}
void texel(int column, int row) {
  int perEstimate = half_(samples);
  int estimate = row / perEstimate;
  int k = 2 * (row - estimate * perEstimate);
  int sampleIndex = estimate * samples + k;
  out0 = vec4(total(sampleIndex, column), k + 1 < samples ? total(sampleIndex + 1, column) : vec2(0));
}`,
  };
}

const bernoulli = sumOfColumns(
  ["logits", "x"],
  `vec4 term(float place, float row, float pair) {
  vec4 l = texture(logits, vec2(place * logitsScale.x, row * logitsScale.y));
  return texture(x, vec2(place * xScale.x, pair * xScale.y)) * l - max(l, vec4(0)) - log(1.0 + exp(-abs(l)));
}`,
);

const gaussian = sumOfColumns(
  ["mean", "x"],
  `vec4 term(float place, float row, float pair) {
  vec4 u = (texture(mean, vec2(place * meanScale.x, row * meanScale.y)) - texture(x, vec2(place * xScale.x, pair * xScale.y))) / sigma;
  return -0.5 * (u * u + logScale);
}`,
  ["sigma", "logScale"],
);

const normal = sumOfColumns(
  ["z", "mean", "logVariance"],
  `vec4 term(float place, float row, float pair) {
  vec4 logVar = texture(logVariance, vec2(place * logVarianceScale.x, pair * logVarianceScale.y));
  vec4 u = (texture(z, vec2(place * zScale.x, row * zScale.y)) - texture(mean, vec2(place * meanScale.x, pair * meanScale.y))) * exp(-0.5 * logVar);
  return -0.5 * (u * u + logVar + ${log2Pi});
}`,
);

const standardNormal = sumOfColumns(
  ["z"],
  `vec4 term(float place, float row, float pair) {
  vec4 u = texture(z, vec2(place * zScale.x, row * zScale.y));
  return -0.5 * (u * u + ${log2Pi});
}`,
);

const normalKl = sumOfColumns(
  ["mean", "logVariance"],
  `vec4 term(float place, float row, float pair) {
  vec4 u = texture(mean, vec2(place * meanScale.x, row * meanScale.y));
  vec4 logVar = texture(logVariance, vec2(place * logVarianceScale.x, row * logVarianceScale.y));
  return 0.5 * (exp(logVar) + u * u - 1.0 - logVar);
}`,
);

const between = ["mean", "logVariance", "priorMean", "priorLogVariance"] as const;

const normalKlBetween = sumOfColumns(
  between,
  `vec4 term(float place, float row, float pair) {
  vec4 difference = texture(mean, vec2(place * meanScale.x, row * meanScale.y)) - texture(priorMean, vec2(place * priorMeanScale.x, row * priorMeanScale.y));
  vec4 priorLogVar = texture(priorLogVariance, vec2(place * priorLogVarianceScale.x, row * priorLogVarianceScale.y));
  vec4 logRatio = texture(logVariance, vec2(place * logVarianceScale.x, row * logVarianceScale.y)) - priorLogVar;
  return 0.5 * (exp(logRatio) + difference * difference * exp(-priorLogVar) - 1.0 - logRatio);
}`,
);

export function registerRows(): void {
  implement<WebglBackend, "logits" | "x", Record<never, never>>("BernoulliLogLikelihood", "webgl", (backend) => {
    return ({ logits, x }) => {
      if (!areOfExamples(logits, x)) return undefined;
      return launchOne(backend, bernoulli, [logits, x], logits.shape.slice(0, -1), { samples: logits.shape[1] });
    };
  });
  implement<WebglBackend, "output" | "x", { sigma: number }>("GaussianLogLikelihood", "webgl", (backend) => {
    return ({ output, x }, { sigma }) => {
      if (!areOfExamples(output, x)) return undefined;
      const logScale = Math.log(2 * Math.PI * sigma * sigma);
      const uniforms = { samples: output.shape[1], sigma, logScale };
      return launchOne(backend, gaussian, [output, x], output.shape.slice(0, -1), uniforms);
    };
  });
  implement<WebglBackend, "z" | "mean" | "logVariance", Record<never, never>>(
    "NormalLogDensity",
    "webgl",
    (backend) => {
      return ({ z, mean, logVariance }) => {
        if (!areOfExamples(z, mean, logVariance)) return undefined;
        return launchOne(backend, normal, [z, mean, logVariance], z.shape.slice(0, -1), { samples: z.shape[1] });
      };
    },
  );
  implement<WebglBackend, "z", Record<never, never>>("StandardNormalLogDensity", "webgl", (backend) => {
    return ({ z }) => launchOne(backend, standardNormal, [z], z.shape.slice(0, -1), { samples: z.shape[1] });
  });
  implement<WebglBackend, "mean" | "logVariance", Record<never, never>>("NormalKl", "webgl", (backend) => {
    return ({ mean, logVariance }) =>
      launchOne(backend, normalKl, [mean, logVariance], mean.shape.slice(0, -1), { samples: 1 });
  });
  implement<WebglBackend, (typeof between)[number], Record<never, never>>("NormalKlBetween", "webgl", (backend) => {
    return (inputs) => {
      const tensors = between.map((name) => inputs[name]);
      if (!areOfExamples(inputs.mean, ...tensors)) return undefined;
      return launchOne(backend, normalKlBetween, tensors, inputs.mean.shape.slice(0, -1), { samples: 1 });
    };
  });
}
