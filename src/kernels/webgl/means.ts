/** The mean of each tensor side by side, in one launch where they are small. */
import type { TensorInfo } from "@tensorflow/tfjs-core";
import { implement } from "../operation";
import { averageable, mean } from "./mean";
import { launchOne, type Shader } from "./program";
import type { WebglBackend } from "./textures";

/** As many textures as every WebGL 2 can read at once. */
const most = 16;

const shaders = new Map<number, Shader>();

function shaderFor(count: number): Shader {
  const inputs = Array.from({ length: count }, (_, i) => `x${i}`);
  const choices = inputs.map((name, i) => `case ${i}: return mean(${name}, ${name}Size);`);
  return {
    inputs,
    code: `
${mean}
float of(int index) {
  switch (index) { ${choices.join(" ")} }
  return 0.0;
}
void texel(int column, int row) { out0 = vec4(of(2 * column), of(2 * column + 1), 0.0, 0.0); }`,
  };
}

export function registerMeans(): void {
  implement<WebglBackend, string, Record<never, never>>("Means", "webgl", (backend) => {
    return (inputs) => {
      const tensors: TensorInfo[] = Object.values(inputs);
      const count = tensors.length;
      if (count > most) return undefined;
      const shader = shaders.get(count) ?? shaderFor(count);
      shaders.set(count, shader);
      return averageable(backend, tensors, (short) => launchOne(backend, shader, short, [count]));
    };
  });
}
