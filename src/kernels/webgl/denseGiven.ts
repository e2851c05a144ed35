/** A dense layer whose last inputs are the same for all samples of an example, as they are given: nothing is repeated. */
import type { LayerActivation } from "../activations";
import { implement } from "../operation";
import { activationCode, perActivation } from "./activation";
import { forwardSides } from "./dense";
import { multiply, shadersOf } from "./product";
import { launchOne, type Shader } from "./program";
import type { WebglBackend } from "./textures";

/** GLSL: what is given to the example of a row. */
const givenTo = `
float givenTo(int row, int column) {
  int example = row % givenSize.y;
  return numberOf(at(given, column >> 1, example >> 1), example, column);
}`;

/** The layer's rows are those of x, of what is given, and the bias. */
const forward = perActivation((activation) =>
  shadersOf({
    inputs: ["x", "given", "layer"],
    pairs: "xSize.z >> 1",
    ...forwardSides,
    finish: `
${activationCode(activation)}
${givenTo}
vec2 layerRow(int column, int row) { return rowOf(at(layer, column, row >> 1), row); }
vec4 finish(int column, int row, int pairs, vec4 sum) {
  int inputs = xSize.z;
  sum += layerRow(column, inputs + givenSize.z).rgrg;
  if ((inputs & 1) == 1) sum += at(x, pairs, row).rrbb * layerRow(column, inputs - 1).rgrg;
  for (int c = 0; c < givenSize.z; c++) {
    vec2 values = vec2(givenTo(2 * row, c), givenTo(2 * row + 1, c));
    sum += values.rrgg * layerRow(column, inputs + c).rgrg;
  }
  return activate(sum);
}`,
  }),
);

/** [x, given, 1]ᵀ·d */
const layerGradient: Shader = {
  inputs: ["x", "given", "d"],
  code: `
${givenTo}
float inputOf(int row, int column) {
  if (column < xSize.z) return numberOf(at(x, column >> 1, row >> 1), row, column);
  return column < xSize.z + givenSize.z ? givenTo(row, column - xSize.z) : 1.0;
}
void texel(int column, int row) {
  vec4 sum = vec4(0);
  for (int n = 0; n < dSize.y; n++) {
    vec2 inputs = vec2(inputOf(n, 2 * row), inputOf(n, 2 * row + 1));
    sum += inputs.rrgg * rowOf(at(d, column, n >> 1), n).rgrg;
  }
  out0 = sum;
}`,
};

export function registerDenseGiven(): void {
  implement<WebglBackend, "x" | "given" | "layer", { activation: LayerActivation }>(
    "DenseGiven",
    "webgl",
    (backend) =>
      ({ x, given, layer }, { activation }) =>
        multiply(backend, forward(activation), [x, given, layer], [x.shape[0], layer.shape[1]], x.shape[1]),
  );
  implement<WebglBackend, "x" | "given" | "d", Record<never, never>>(
    "DenseGivenLayerGradient",
    "webgl",
    (backend) =>
      ({ x, given, d }) =>
        launchOne(backend, layerGradient, [x, given, d], [x.shape[1] + given.shape[1] + 1, d.shape[1]]),
  );
}
