/** Categorical latents side by side in the last axis: each number finds the group of columns that it belongs to. */
import { implement } from "../operation";
import { launchOne, type Shader } from "./program";
import type { WebglBackend } from "./textures";

/** As many latents as the programs have room for. */
const most = 64;

/** How many latents, and where each ends. */
export const groupInts = ["latents", `ends[${most}]`];

/** GLSL of `groupOf`: the first column of a column's latent, and the first of the next. */
export const groups = `
ivec2 groupOf(int column) {
  int start = 0;
  for (int i = 0; i < latents; i++) {
    if (column < ends[i]) return ivec2(start, ends[i]);
    start = ends[i];
  }
  return ivec2(0);
}`;

/** A texel's four numbers from `float of(int matrix, int row, int column)`. */
export const eachNumber = `
void texel(int column, int row) {
  int perMatrix = half_(outSize.y);
  int matrix = row / perMatrix;
  int r = 2 * (row - matrix * perMatrix);
  int c = 2 * column;
  out0 = vec4(of(matrix, r, c), of(matrix, r, c + 1), of(matrix, r + 1, c), of(matrix, r + 1, c + 1));
}`;

export const place = `
float place(sampler2D source, ivec3 size, int matrix, int row, int column) {
  return numberOf(at(source, column >> 1, matrix * half_(size.y) + (row >> 1)), row, column);
}`;

/**
 * GLSL of `relaxed`, a number of y = softmax((logits + gumbel)/τ).
 *
 * @param gumbel the texture whose columns from `start` on are the Gumbel noise
 */
export function relaxedCode(gumbel: string, start: string): string {
  return `
float logit(int matrix, int row, int column) {
  float g = place(${gumbel}, ${gumbel}Size, matrix, row, ${start} + column);
  return (place(logits, logitsSize, 0, row, column) + g) / temperature;
}
float relaxed(int matrix, int row, int column) {
  ivec2 group = groupOf(column);
  float largest = logit(matrix, row, group.x);
  for (int c = group.x + 1; c < group.y; c++) largest = max(largest, logit(matrix, row, c));
  float sum = 0.0;
  for (int c = group.x; c < group.y; c++) sum += exp(logit(matrix, row, c) - largest);
  return exp(logit(matrix, row, column) - largest) / sum;
}`;
}

const relaxed: Shader = {
  inputs: ["logits", "gumbel"],
  ints: groupInts,
  floats: ["temperature"],
  code: `
${groups}
${place}
${relaxedCode("gumbel", "0")}
float of(int matrix, int row, int column) { return relaxed(matrix, row, column); }
${eachNumber}`,
};

const relaxedGradient: Shader = {
  inputs: ["y", "dy"],
  ints: [...groupInts, "start"],
  floats: ["temperature"],
  code: `
${groups}
${place}
float of(int matrix, int row, int column) {
  ivec2 group = groupOf(column);
  float sum = 0.0;
  for (int s = 0; s < ySize.x; s++) {
    float mean = 0.0;
    for (int c = start + group.x; c < start + group.y; c++) {
      mean += place(y, ySize, s, row, c) * place(dy, dySize, s, row, c);
    }
    sum += place(y, ySize, s, row, start + column) * (place(dy, dySize, s, row, start + column) - mean);
  }
  return sum / temperature;
}
${eachNumber}`,
};

/** log Σ exp of a group, and Σ π log π. */
const entropy = `
float logTotal(int row, ivec2 group) {
  float largest = place(logits, logitsSize, 0, row, group.x);
  for (int c = group.x + 1; c < group.y; c++) largest = max(largest, place(logits, logitsSize, 0, row, c));
  float sum = 0.0;
  for (int c = group.x; c < group.y; c++) sum += exp(place(logits, logitsSize, 0, row, c) - largest);
  return largest + log(sum);
}
float negativeEntropy(int row, ivec2 group, float total) {
  float sum = 0.0;
  for (int c = group.x; c < group.y; c++) {
    float logProbability = place(logits, logitsSize, 0, row, c) - total;
    sum += exp(logProbability) * logProbability;
  }
  return sum;
}`;

const kl: Shader = {
  inputs: ["logits"],
  ints: groupInts,
  code: `
${groups}
${place}
${entropy}
float ofRow(int row) {
  float sum = 0.0;
  int start = 0;
  for (int i = 0; i < latents; i++) {
    ivec2 group = ivec2(start, ends[i]);
    sum += negativeEntropy(row, group, logTotal(row, group)) + log(float(group.y - group.x));
    start = ends[i];
  }
  return sum;
}
void texel(int column, int row) { out0 = vec4(ofRow(2 * column), ofRow(2 * column + 1), 0.0, 0.0); }`,
};

const klGradient: Shader = {
  inputs: ["logits", "dy"],
  ints: groupInts,
  code: `
${groups}
${place}
${entropy}
float of(int matrix, int row, int column) {
  ivec2 group = groupOf(column);
  float total = logTotal(row, group);
  float logProbability = place(logits, logitsSize, 0, row, column) - total;
  return exp(logProbability) * (logProbability - negativeEntropy(row, group, total)) * number(dy, dySize, row);
}
${eachNumber}`,
};

/** Undefined where there are more latents than the programs have room for. */
export function uniformsOf(categories: readonly number[]): { latents: number; ends: readonly number[] } | undefined {
  let end = 0;
  const ends = categories.map((n) => {
    end += n;
    return end;
  });
  return ends.length <= most ? { latents: ends.length, ends } : undefined;
}

type Relaxed = { categories: readonly number[]; temperature: number };

export function registerCategorical(): void {
  implement<WebglBackend, "logits" | "gumbel", Relaxed>("RelaxedCategorical", "webgl", (backend) => {
    return ({ logits, gumbel }, { categories, temperature }) => {
      const uniforms = uniformsOf(categories);
      return uniforms && launchOne(backend, relaxed, [logits, gumbel], gumbel.shape, { ...uniforms, temperature });
    };
  });
  implement<WebglBackend, "y" | "dy", Relaxed & { start: number }>("RelaxedCategoricalGradient", "webgl", (backend) => {
    return ({ y, dy }, { categories, temperature, start }) => {
      const uniforms = uniformsOf(categories);
      const [, , B, width] = y.shape;
      const shape = [B, width - start];
      return uniforms && launchOne(backend, relaxedGradient, [y, dy], shape, { ...uniforms, temperature, start });
    };
  });
  implement<WebglBackend, "logits", { categories: readonly number[] }>("CategoricalKl", "webgl", (backend) => {
    return ({ logits }, { categories }) => {
      const uniforms = uniformsOf(categories);
      return uniforms && launchOne(backend, kl, [logits], logits.shape.slice(0, 1), uniforms);
    };
  });
  implement<WebglBackend, "logits" | "dy", { categories: readonly number[] }>(
    "CategoricalKlGradient",
    "webgl",
    (backend) =>
      ({ logits, dy }, { categories }) => {
        const uniforms = uniformsOf(categories);
        return uniforms && launchOne(backend, klGradient, [logits, dy], logits.shape, uniforms);
      },
  );
}
