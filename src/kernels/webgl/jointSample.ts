/** Normal and relaxed categorical latents side by side, in one launch. */
import { implement } from "../operation";
import { eachNumber, groupInts, groups, place, relaxedCode, uniformsOf } from "./categorical";
import { launchOne, type Shader } from "./program";
import type { WebglBackend } from "./textures";

const shader: Shader = {
  inputs: ["mean", "logVariance", "logits", "noise"],
  ints: groupInts,
  floats: ["temperature"],
  code: `
${groups}
${place}
${relaxedCode("noise", "meanSize.z")}
float of(int matrix, int row, int column) {
  if (column >= meanSize.z) return relaxed(matrix, row, column - meanSize.z);
  float sigma = exp(0.5 * place(logVariance, logVarianceSize, 0, row, column));
  return place(mean, meanSize, 0, row, column) + sigma * place(noise, noiseSize, matrix, row, column);
}
${eachNumber}`,
};

type Inputs = "mean" | "logVariance" | "logits" | "noise";

export function registerJointSample(): void {
  implement<WebglBackend, Inputs, { categories: readonly number[]; temperature: number }>(
    "JointSample",
    "webgl",
    (backend) =>
      ({ mean, logVariance, logits, noise }, { categories, temperature }) => {
        const uniforms = uniformsOf(categories);
        const inputs = [mean, logVariance, logits, noise];
        return uniforms && launchOne(backend, shader, inputs, noise.shape, { ...uniforms, temperature });
      },
  );
}
