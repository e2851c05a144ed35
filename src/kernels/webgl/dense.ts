/**
 * A dense layer in one launch each: its value with the bias and the activation, and its two gradients. Layers are
 * [in + 1, out] with the bias as their last row.
 */
import type { LayerActivation } from "../activations";
import { implement } from "../operation";
import { activationCode, perActivation } from "./activation";
import { launchOne, loop, type Shader } from "./program";
import type { WebglBackend } from "./textures";

/** GLSL of Σ of two rows of x by two columns of a layer, over pairs of columns of x. */
export const product = `
vec4 product(int column, int row, int pairs) {
  vec4 sum = vec4(0);
  float across = xScale.x, down = layerScale.y;
  float xRow = centre(row, xScale.y), layerColumn = centre(column, layerScale.x);
  ${loop(
    "pairs",
    (place) => `
    vec4 xs = texture(x, vec2(${place} * across, xRow));
    vec4 ws = texture(layer, vec2(layerColumn, ${place} * down));
    sum += xs.rrbb * ws.rgrg + xs.ggaa * ws.baba;`,
  )}
  return sum;
}`;

const forward = perActivation<LayerActivation>((activation) => ({
  inputs: ["x", "layer"],
  code: `
${activationCode(activation)}
${product}
void texel(int column, int row) {
  int pairs = xSize.z >> 1;
  vec4 sum = product(column, row, pairs);
  vec4 last = at(layer, column, pairs);
  if ((xSize.z & 1) == 1) sum += at(x, pairs, row).rrbb * last.rgrg + last.baba;
  else sum += last.rgrg;
  out0 = activate(sum);
}`,
}));

/** [x, 1]ᵀ·d: two rows of the layer, which are columns of x or the bias, by two of its columns. */
const layerGradient: Shader = {
  inputs: ["x", "d"],
  code: `
vec4 kernel(int column, int row, int pairs) {
  vec4 sum = vec4(0);
  float xDown = xScale.y, dDown = dScale.y;
  float xColumn = centre(row, xScale.x), dColumn = centre(column, dScale.x);
  ${loop(
    "pairs",
    (place) => `
    vec4 xs = texture(x, vec2(xColumn, ${place} * xDown));
    vec4 ds = texture(d, vec2(dColumn, ${place} * dDown));
    sum += xs.rrgg * ds.rgrg + xs.bbaa * ds.baba;`,
  )}
  if ((dSize.y & 1) == 1) sum += at(x, row, pairs).rrgg * at(d, column, pairs).rgrg;
  return sum;
}
vec2 bias(int column, int pairs) {
  vec4 sum = vec4(0);
  float dDown = dScale.y, dColumn = centre(column, dScale.x);
  ${loop("pairs", (place) => `sum += texture(d, vec2(dColumn, ${place} * dDown));`)}
  vec2 ofRows = sum.rg + sum.ba;
  return (dSize.y & 1) == 1 ? ofRows + at(d, column, pairs).rg : ofRows;
}
void texel(int column, int row) {
  int pairs = dSize.y >> 1;
  bvec4 isBias = equal(2 * row + ivec4(0, 0, 1, 1), ivec4(xSize.z));
  vec4 sum = kernel(column, row, pairs);
  if (any(isBias)) sum = mix(sum, bias(column, pairs).rgrg, isBias);
  out0 = sum;
}`,
};

/** d·kernelᵀ: two rows of d by two rows of the layer. */
const inputGradient: Shader = {
  inputs: ["d", "layer"],
  code: `
void texel(int column, int row) {
  int pairs = dSize.z >> 1;
  vec4 sum = vec4(0);
  float dAcross = dScale.x, layerAcross = layerScale.x;
  float dRow = centre(row, dScale.y), layerRow = centre(column, layerScale.y);
  ${loop(
    "pairs",
    (place) => `
    vec4 ds = texture(d, vec2(${place} * dAcross, dRow));
    vec4 ws = texture(layer, vec2(${place} * layerAcross, layerRow));
    sum += ds.rrbb * ws.rbrb + ds.ggaa * ws.gaga;`,
  )}
  if ((dSize.z & 1) == 1) sum += at(d, pairs, row).rrbb * at(layer, pairs, column).rbrb;
  out0 = sum;
}`,
};

export function registerDense(): void {
  implement<WebglBackend, "x" | "layer", { activation: LayerActivation }>(
    "Dense",
    "webgl",
    (backend) =>
      ({ x, layer }, { activation }) =>
        launchOne(backend, forward(activation), [x, layer], [x.shape[0], layer.shape[1]]),
  );
  implement<WebglBackend, "x" | "d", Record<never, never>>(
    "DenseLayerGradient",
    "webgl",
    (backend) =>
      ({ x, d }) =>
        launchOne(backend, layerGradient, [x, d], [x.shape[1] + 1, d.shape[1]]),
  );
  implement<WebglBackend, "d" | "layer", { inputs: number }>(
    "DenseInputGradient",
    "webgl",
    (backend) =>
      ({ d, layer }, { inputs }) =>
        launchOne(backend, inputGradient, [d, layer], [d.shape[0], inputs]),
  );
}
