/**
 * A dense layer: its value with the bias and the activation, and its two gradients, each in one launch or, where it is
 * large, in two. Layers are [in + 1, out] with the bias as their last row.
 */
import type { LayerActivation } from "../activations";
import { implement } from "../operation";
import { activationCode, perActivation } from "./activation";
import { multiply, type Product, shadersOf, summedAcross, summedDown } from "./product";
import { loop } from "./program";
import type { WebglBackend } from "./textures";

/** x·kernel: the columns of x by the rows of a layer. */
export const forwardSides = {
  left: summedAcross("x"),
  right: summedDown("layer"),
  times: (x, w) => `${x}.rrbb * ${w}.rgrg + ${x}.ggaa * ${w}.baba`,
} satisfies Partial<Product>;

const forward = perActivation((activation) =>
  shadersOf({
    inputs: ["x", "layer"],
    pairs: "xSize.z >> 1",
    ...forwardSides,
    finish: `
${activationCode(activation)}
vec4 finish(int column, int row, int pairs, vec4 sum) {
  vec4 last = at(layer, column, pairs);
  if ((xSize.z & 1) == 1) sum += at(x, pairs, row).rrbb * last.rgrg + last.baba;
  else sum += last.rgrg;
  return activate(sum);
}`,
  }),
);

/** [x, 1]ᵀ·d: two rows of the layer, which are columns of x or the bias, by two of its columns. */
const layerGradient = shadersOf({
  inputs: ["x", "d"],
  pairs: "dSize.y >> 1",
  left: summedDown("x"),
  right: summedDown("d"),
  times: (x, d) => `${x}.rrgg * ${d}.rgrg + ${x}.bbaa * ${d}.baba`,
  finish: `
vec2 bias(int column, int pairs) {
  vec4 sum = vec4(0);
  float dDown = dScale.y, dColumn = centre(column, dScale.x);
  ${loop("pairs", (place) => `sum += texture(d, vec2(dColumn, ${place} * dDown));`)}
  vec2 ofRows = sum.rg + sum.ba;
  return (dSize.y & 1) == 1 ? ofRows + at(d, column, pairs).rg : ofRows;
}
vec4 finish(int column, int row, int pairs, vec4 sum) {
  if ((dSize.y & 1) == 1) sum += at(x, row, pairs).rrgg * at(d, column, pairs).rgrg;
  bvec4 isBias = equal(2 * row + ivec4(0, 0, 1, 1), ivec4(xSize.z));
  return any(isBias) ? mix(sum, bias(column, pairs).rgrg, isBias) : sum;
}`,
});

/** d·kernelᵀ: two rows of d by two rows of the layer. */
const inputGradient = shadersOf({
  inputs: ["d", "layer"],
  pairs: "dSize.z >> 1",
  left: summedAcross("d"),
  right: summedAcross("layer"),
  times: (d, w) => `${d}.rrbb * ${w}.rbrb + ${d}.ggaa * ${w}.gaga`,
  finish: `
vec4 finish(int column, int row, int pairs, vec4 sum) {
  return (dSize.z & 1) == 1 ? sum + at(d, pairs, row).rrbb * at(layer, pairs, column).rbrb : sum;
}`,
});

export function registerDense(): void {
  implement<WebglBackend, "x" | "layer", { activation: LayerActivation }>(
    "Dense",
    "webgl",
    (backend) =>
      ({ x, layer }, { activation }) =>
        multiply(backend, forward(activation), [x, layer], [x.shape[0], layer.shape[1]], x.shape[1]),
  );
  implement<WebglBackend, "x" | "d", Record<never, never>>(
    "DenseLayerGradient",
    "webgl",
    (backend) =>
      ({ x, d }) =>
        multiply(backend, layerGradient, [x, d], [x.shape[1] + 1, d.shape[1]], d.shape[0]),
  );
  implement<WebglBackend, "d" | "layer", { inputs: number }>(
    "DenseInputGradient",
    "webgl",
    (backend) =>
      ({ d, layer }, { inputs }) =>
        multiply(backend, inputGradient, [d, layer], [d.shape[0], inputs], d.shape[1]),
  );
}
