/** Means over samples in the log domain, number by number: these tensors have no axis of pixels. */
import type { TensorInfo } from "@tensorflow/tfjs-core";
import { type Attributes, groupsOf, negligible } from "../logMeanExp";
import { implement } from "../operation";
import { launchOne, type Shader } from "./program";
import type { WebglBackend } from "./textures";

/** GLSL: `numbers` of a texel, from `float of(int index)`. */
const eachNumber = `
void texel(int column, int row) {
  ivec4 indices = indicesOf(outSize, column, row);
  out0 = vec4(of(indices.r), of(indices.g), of(indices.b), of(indices.a));
}`;

/** GLSL: x is seen as [outer, count, inner]; each result is of one group of `count` numbers. */
const group = `
int firstOf(int index) { return index / inner * count * inner + index % inner; }
float largestOf(int first) {
  float largest = number(x, xSize, first);
  for (int i = 1; i < count; i++) largest = max(largest, number(x, xSize, first + i * inner));
  return largest;
}`;

const logMeanExp: Shader = {
  inputs: ["x"],
  ints: ["count", "inner"],
  code: `
${group}
float of(int index) {
  int first = firstOf(index);
  float largest = largestOf(first);
  float sum = 0.0;
  for (int i = 0; i < count; i++) sum += exp(number(x, xSize, first + i * inner) - largest);
  return largest + log(sum / float(count));
}
${eachNumber}`,
};

const gradient: Shader = {
  inputs: ["x", "value", "dy"],
  ints: ["count", "inner"],
  floats: ["power", "logCount"],
  code: `
float of(int index) {
  int result = index / (count * inner) * inner + index % inner;
  float logWeight = number(x, xSize, index) - number(value, valueSize, result) - logCount;
  return max(exp(power * logWeight) - ${negligible}, 0.0) * number(dy, dySize, result);
}
${eachNumber}`,
};

/** (Σ w)² / Σ w² of each group. */
const effectiveSampleSize: Shader = {
  inputs: ["x"],
  ints: ["count", "inner"],
  code: `
${group}
float of(int index) {
  int first = firstOf(index);
  float largest = largestOf(first);
  vec2 sums = vec2(0);
  for (int i = 0; i < count; i++) {
    float w = exp(number(x, xSize, first + i * inner) - largest);
    sums += vec2(w, w * w);
  }
  return sums.x * sums.x / sums.y;
}
${eachNumber}`,
};

/** @param meanOf the mean of all numbers of a tensor */
export function registerLogMeanExp(meanOf: (backend: WebglBackend, x: TensorInfo) => TensorInfo | undefined): void {
  implement<WebglBackend, "x", Attributes>("LogMeanExp", "webgl", (backend) => {
    return ({ x }, { axes }) => {
      const { rest, count, inner } = groupsOf(x, axes);
      return launchOne(backend, logMeanExp, [x], rest, { count, inner });
    };
  });
  implement<WebglBackend, "x" | "value" | "dy", Attributes>("LogMeanExpGradient", "webgl", (backend) => {
    return ({ x, value, dy }, { axes, power }) => {
      const { count, inner } = groupsOf(x, axes);
      return launchOne(backend, gradient, [x, value, dy], x.shape, { count, inner, power, logCount: Math.log(count) });
    };
  });
  implement<WebglBackend, "logW", { axes: readonly number[] }>("EffectiveSampleSize", "webgl", (backend) => {
    return ({ logW }, { axes }) => {
      const { rest, count, inner } = groupsOf(logW, axes);
      const sizes = launchOne(backend, effectiveSampleSize, [logW], rest, { count, inner });
      if (!sizes) return undefined;
      const mean = meanOf(backend, sizes);
      backend.disposeIntermediateTensorInfo(sizes);
      return mean;
    };
  });
}
