/** Numbers of one entry each side by side, so that reading them is one transfer. */
import type { TensorInfo } from "@tensorflow/tfjs-core";
import { implement } from "../operation";
import { launchOne, type Shader } from "./program";
import type { WebglBackend } from "./textures";

/** As many textures as every WebGL 2 can read at once. */
const most = 16;

const shaders = new Map<number, Shader>();

function shaderFor(count: number): Shader {
  const inputs = Array.from({ length: count }, (_, i) => `s${i}`);
  const choices = inputs.map((name, i) => `case ${i}: return at(${name}, 0, 0).r;`);
  return {
    inputs,
    code: `
float of(int index) {
  switch (index) { ${choices.join(" ")} }
  return 0.0;
}
void texel(int column, int row) { out0 = vec4(of(2 * column), of(2 * column + 1), 0.0, 0.0); }`,
  };
}

export function registerScalars(): void {
  implement<WebglBackend, string, Record<never, never>>("Scalars", "webgl", (backend) => {
    return (inputs) => {
      const scalars: TensorInfo[] = Object.values(inputs);
      const count = scalars.length;
      if (count > most) return undefined;
      const shader = shaders.get(count) ?? shaderFor(count);
      shaders.set(count, shader);
      return launchOne(backend, shader, scalars, [count]);
    };
  });
}
