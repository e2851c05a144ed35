/** The mean of all numbers, its gradient, and what other programs need to take means on the way. */
import { Mean, type TensorInfo } from "@tensorflow/tfjs-core";
import { product } from "../../numeric/reductions";
import { implement } from "../operation";
import { override } from "./override";
import { launchOne, type Shader } from "./program";
import type { WebglBackend } from "./textures";

/** Sums of so many numbers each, times a factor. */
const sums: Shader = {
  inputs: ["x"],
  ints: ["count", "size"],
  floats: ["factor"],
  code: `
float of(int index) {
  float sum = 0.0;
  int end = min((index + 1) * count, size);
  for (int i = index * count; i < end; i++) sum += number(x, xSize, i);
  return sum * factor;
}
void texel(int column, int row) {
  out0 = vec4(of(2 * column), 2 * column + 1 < outSize.z ? of(2 * column + 1) : 0.0, 0.0, 0.0);
}`,
};

/** So many numbers one thread may add up, one after the other: beyond that, two launches are sooner done. */
const longest = 256;

/** GLSL of `mean`, for tensors that are short enough: see `averageable`. */
export const mean = `
float mean(sampler2D source, ivec3 size) {
  int count = size.x * size.y * size.z;
  float sum = 0.0;
  for (int i = 0; i < count; i++) sum += number(source, size, i);
  return sum / float(count);
}`;

/** Runs `launches` with tensors of the same means, each short enough for a program to average on the way. */
export function averageable(
  backend: WebglBackend,
  tensors: readonly TensorInfo[],
  launches: (short: readonly TensorInfo[]) => TensorInfo | undefined,
): TensorInfo | undefined {
  const short = tensors.map((x) => (product(x.shape) > longest ? meanOf(backend, x) : x));
  const result = short.every((each) => each) ? launches(short as TensorInfo[]) : undefined;
  short.forEach((each, i) => {
    if (each && each !== tensors[i]) backend.disposeIntermediateTensorInfo(each);
  });
  return result;
}

/** In one launch, or in two by way of sums of as many numbers as there are sums. */
export function meanOf(backend: WebglBackend, x: TensorInfo): TensorInfo | undefined {
  const size = product(x.shape);
  if (size <= longest) return launchOne(backend, sums, [x], [], { count: size, size, factor: 1 / size });
  const count = Math.ceil(Math.sqrt(size));
  const partial = launchOne(backend, sums, [x], [Math.ceil(size / count)], { count, size, factor: 1 });
  if (!partial) return undefined;
  const [n] = partial.shape;
  const mean = launchOne(backend, sums, [partial], [], { count: n, size: n, factor: 1 / size });
  backend.disposeIntermediateTensorInfo(partial);
  return mean;
}

const constant: Shader = {
  inputs: [],
  floats: ["value"],
  code: "void texel(int column, int row) { out0 = vec4(value); }",
};

const spread: Shader = {
  inputs: ["dy"],
  floats: ["factor"],
  code: `
void texel(int column, int row) { out0 = vec4(at(dy, 0, 0).r * factor); }`,
};

/** What is so small stays on the host until it is read, and operations on it too. */
const small = 4096;

interface MeanGiven {
  readonly inputs: { readonly x: TensorInfo };
  readonly attrs: { readonly axis?: number | readonly number[]; readonly keepDims: boolean };
  readonly backend: WebglBackend;
}

/** Call it once, after tfjs's kernels for WebGL are there. */
export function registerMean(): void {
  override(Mean, ({ inputs: { x }, attrs, backend }: MeanGiven) => {
    const axes = attrs.axis ?? x.shape.map((_, axis) => axis);
    const isOfAll = Array.isArray(axes) && axes.length === x.shape.length && !attrs.keepDims;
    return isOfAll && product(x.shape) > 0 ? meanOf(backend, x) : undefined;
  });
  implement<WebglBackend, "dy", { shape: readonly number[] }>("MeanGradient", "webgl", (backend) => {
    return ({ dy }, { shape }) => {
      const size = product(shape);
      const onHost = backend.texData.get(dy.dataId).values;
      if (!onHost) return launchOne(backend, spread, [dy], shape, { factor: 1 / size });
      const value = onHost[0] / size;
      if (size > small) return launchOne(backend, constant, [], shape, { value });
      return backend.makeTensorInfo(shape, "float32", new Float32Array(size).fill(value));
    };
  });
}
