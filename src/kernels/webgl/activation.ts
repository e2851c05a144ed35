/** What stands between a layer's sum and its output, and its slope, four numbers at a time. */
import type { Activation, LayerActivation } from "../activations";
import { implement } from "../operation";
import { launchOne, type Shader } from "./program";
import type { WebglBackend } from "./textures";

/** act(x) of one number. The drivers' own tanh overflows on some. */
const values: Readonly<Record<LayerActivation, string>> = {
  linear: "x",
  tanh: "sign(x) * (1.0 - exp(-2.0 * abs(x))) / (1.0 + exp(-2.0 * abs(x)))",
  relu: "max(x, vec4(0))",
  elu: "mix(expm1(min(x, vec4(0))), x, greaterThan(x, vec4(0)))",
  softplus: "max(x, vec4(0)) + log1p(exp(-abs(x)))",
  sigmoid: "1.0 / (1.0 + exp(-x))",
};

/** act′ from y = act(x). */
const slopes: Readonly<Record<LayerActivation, string>> = {
  linear: "vec4(1)",
  tanh: "1.0 - y * y",
  relu: "1.0 - step(y, vec4(0))",
  elu: "min(y, vec4(0)) + 1.0",
  softplus: "-expm1(-y)",
  sigmoid: "y * (1.0 - y)",
};

/** exp x − 1 and log 1 + x, by their series where the difference would lose the digits. */
const small = `
vec4 expm1(vec4 x) {
  vec4 series = x * (1.0 + x / 2.0 * (1.0 + x / 3.0 * (1.0 + x / 4.0 * (1.0 + x / 5.0))));
  return mix(series, exp(x) - 1.0, greaterThan(abs(x), vec4(0.1)));
}
vec4 log1p(vec4 x) {
  vec4 series = x * (1.0 - x * (1.0 / 2.0 - x * (1.0 / 3.0 - x * (1.0 / 4.0 - x / 5.0))));
  return mix(series, log(1.0 + x), greaterThan(abs(x), vec4(0.05)));
}`;

/** GLSL of `activate`. */
export function activationCode(activation: LayerActivation): string {
  return `${small}\nvec4 activate(vec4 x) { return ${values[activation]}; }`;
}

/** What is made of an activation, such as a shader: once, when it is first asked for. */
export function perActivation<T>(shaderOf: (activation: LayerActivation) => T): (activation: LayerActivation) => T {
  const made = new Map<LayerActivation, T>();
  return (activation) => {
    const shader = made.get(activation) ?? shaderOf(activation);
    made.set(activation, shader);
    return shader;
  };
}

const activation = perActivation<Shader>((name) => ({
  inputs: ["x"],
  code: `${activationCode(name)}\nvoid texel(int column, int row) { out0 = activate(at(x, column, row)); }`,
}));

const gradient = perActivation<Shader>((name) => ({
  inputs: ["y", "dy"],
  code: `
${small}
vec4 slope(vec4 y) { return ${slopes[name]}; }
void texel(int column, int row) { out0 = at(dy, column, row) * slope(at(y, column, row)); }`,
}));

export function registerActivation(): void {
  implement<WebglBackend, "x", { activation: Activation }>(
    "Activation",
    "webgl",
    (backend) =>
      ({ x }, attributes) =>
        launchOne(backend, activation(attributes.activation), [x], x.shape),
  );
  implement<WebglBackend, "y" | "dy", { activation: LayerActivation }>(
    "ActivationGradient",
    "webgl",
    (backend) =>
      ({ y, dy }, attributes) =>
        launchOne(backend, gradient(attributes.activation), [y, dy], y.shape),
  );
}
