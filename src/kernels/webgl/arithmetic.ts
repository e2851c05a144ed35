/**
 * A number of the host beside a tensor of the device, as in β·KL, is sent along with the launch. tfjs makes a texture of it
 * first, and a program to fill that.
 */
import { Add, Multiply, RealDiv, Sub, type TensorInfo } from "@tensorflow/tfjs-core";
import { override } from "./override";
import { launchOne, type Shader } from "./program";
import type { WebglBackend } from "./textures";

const operators = { [Add]: "+", [Sub]: "-", [Multiply]: "*", [RealDiv]: "/" };

function byNumber(expression: string): Shader {
  return {
    inputs: ["x"],
    floats: ["s"],
    code: `void texel(int column, int row) { out0 = ${expression}; }`,
  };
}

/** The only number of a tensor on the host. */
function numberOf(backend: WebglBackend, { shape, dtype, dataId }: TensorInfo): number | undefined {
  if (dtype !== "float32" || shape.some((size) => size !== 1)) return undefined;
  return backend.texData.get(dataId).values?.[0];
}

function isOnDevice(backend: WebglBackend, { dtype, dataId }: TensorInfo): boolean {
  return dtype === "float32" && backend.texData.get(dataId).texture !== null;
}

type Binary = { inputs: { a: TensorInfo; b: TensorInfo }; backend: WebglBackend };

function replace(name: keyof typeof operators): void {
  const tensorFirst = byNumber(`at(x, column, row) ${operators[name]} s`);
  const numberFirst = byNumber(`s ${operators[name]} at(x, column, row)`);
  override(name, ({ inputs: { a, b }, backend }: Binary) => {
    const [x, other] = isOnDevice(backend, a) ? [a, b] : [b, a];
    if (!isOnDevice(backend, x) || other.shape.length > x.shape.length) return undefined;
    const s = numberOf(backend, other);
    return s === undefined ? undefined : launchOne(backend, x === a ? tensorFirst : numberFirst, [x], x.shape, { s });
  });
}

/** Call it once, after tfjs's kernels for WebGL are there. */
export function registerArithmetic(): void {
  for (const name of [Add, Sub, Multiply, RealDiv] as const) replace(name);
}
