/**
 * A dense layer in one launch each: its value with the bias and the activation, and its two gradients. Layers are
 * [in + 1, out] with the bias as their last row.
 */
import type { LayerActivation } from "../activations";
import { implement } from "../operation";
import { activationCode, perActivation } from "./activation";
import { launchOne, type Shader } from "./program";
import type { WebglBackend } from "./textures";

/** Two rows of x by two columns of the layer. */
const forward = perActivation<LayerActivation>((activation) => ({
  inputs: ["x", "layer"],
  code: `
${activationCode(activation)}
void texel(int column, int row) {
  int pairs = xSize.z >> 1;
  vec4 sum = vec4(0);
  for (int i = 0; i < pairs; i++) {
    vec4 xs = at(x, i, row);
    vec4 ws = at(layer, column, i);
    sum += xs.rrbb * ws.rgrg + xs.ggaa * ws.baba;
  }
  vec4 last = at(layer, column, pairs);
  if ((xSize.z & 1) == 1) sum += at(x, pairs, row).rrbb * last.rgrg + last.baba;
  else sum += last.rgrg;
  out0 = activate(sum);
}`,
}));

/** [x, 1]ᵀ·d: two rows of the layer, which are columns of x, by two of its columns. */
const layerGradient: Shader = {
  inputs: ["x", "d"],
  code: `
void texel(int column, int row) {
  int pairs = dSize.y >> 1;
  bool isFirstBias = 2 * row == xSize.z;
  bool isSecondBias = 2 * row + 1 == xSize.z;
  vec4 sum = vec4(0);
  for (int i = 0; i <= pairs; i++) {
    vec4 xs = isFirstBias ? vec4(1) : at(x, row, i);
    if (isSecondBias) xs.ga = vec2(1);
    vec4 ds = at(d, column, i);
    if (i < pairs) sum += xs.rrgg * ds.rgrg + xs.bbaa * ds.baba;
    else if ((dSize.y & 1) == 1) sum += xs.rrgg * ds.rgrg;
  }
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
  for (int i = 0; i < pairs; i++) {
    vec4 ds = at(d, i, row);
    vec4 ws = at(layer, i, column);
    sum += ds.rrbb * ws.rbrb + ds.ggaa * ws.gaga;
  }
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
