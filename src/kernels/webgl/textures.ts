/**
 * Tensors as tfjs packs them in textures: a texel holds a square of the last two axes, two rows by two columns,
 *
 *     r g
 *     b a
 *
 * Squares of one matrix stand in the texture as they do in the matrix, and matrices of the axes before below each other.
 * A row or column beyond an odd size holds anything.
 */
import { isReshapeFree } from "@tensorflow/tfjs-backend-webgl/dist/webgl_util";
import type { DataId, TensorInfo } from "@tensorflow/tfjs-core";

/** What tfjs knows of a tensor's texture. */
interface TextureData {
  shape: number[];
  /** Numbers across and down: twice the texels of a packed texture. */
  readonly texShape: [number, number] | null;
  readonly texture: { readonly texture: WebGLTexture } | null;
  values: Float32Array | null;
  isPacked: boolean;
}

/** The parts of tfjs's WebGL backend that our programs use. */
export interface WebglBackend {
  readonly gpgpu: Gpgpu;
  readonly texData: { get(id: DataId): TextureData };
  makeTensorInfo(shape: readonly number[], dtype: "float32", values?: Float32Array): TensorInfo;
  /** Gives a tensor its texture. */
  uploadToGPU(id: DataId): void;
  packTensor(info: TensorInfo): TensorInfo;
  packedReshape(info: TensorInfo, shape: readonly number[]): TensorInfo;
  disposeIntermediateTensorInfo(info: TensorInfo): void;
}

export type Program = WebGLProgram & { readonly vao: WebGLVertexArrayObject };

/** tfjs's context. Its vertices cover the whole texture that is drawn on. */
export interface Gpgpu {
  readonly gl: WebGL2RenderingContext;
  createProgram(fragmentShader: WebGLShader): Program;
  setProgram(program: Program): void;
  buildVao(program: Program): void;
}

/** A tensor as matrices below each other: how many, and the rows and columns of each. */
export type Size = readonly [matrices: number, rows: number, columns: number];

function sizeOf(shape: readonly number[]): Size {
  const { length } = shape;
  let matrices = 1;
  for (let axis = 0; axis < length - 2; axis++) matrices *= shape[axis];
  return [matrices, shape[length - 2] ?? 1, shape[length - 1] ?? 1];
}

/** Texels across and down. */
function texelsOf([matrices, rows, columns]: Size): readonly [number, number] {
  return [Math.ceil(columns / 2), matrices * Math.ceil(rows / 2)];
}

const limits = new WeakMap<WebglBackend, number>();

/** Whether a tensor stands in its texture as described above: tfjs folds those that are longer than a texture. */
function fits(backend: WebglBackend, [across, down]: readonly [number, number]): boolean {
  let limit = limits.get(backend);
  if (limit === undefined) {
    const { gl } = backend.gpgpu;
    limit = gl.getParameter(gl.MAX_TEXTURE_SIZE) as number;
    limits.set(backend, limit);
  }
  return across <= limit && down <= limit;
}

/** A tensor on the device, for one launch. */
export interface Source {
  readonly texture: WebGLTexture;
  readonly size: Size;
  /** A repacked copy, to be disposed of after the launch. */
  readonly copy?: TensorInfo;
}

/** Undefined where one does not stand in its texture as described above. Whoever called releases them. */
export function sourcesOf(backend: WebglBackend, inputs: readonly TensorInfo[]): Source[] | undefined {
  const sources: Source[] = [];
  for (const info of inputs) {
    const source = sourceOf(backend, info);
    if (!source) {
      release(backend, sources);
      return undefined;
    }
    sources.push(source);
  }
  return sources;
}

/** After the launch: frees the copies that were made for it. */
export function release(backend: WebglBackend, sources: readonly Source[]): void {
  for (const { copy } of sources) if (copy) backend.disposeIntermediateTensorInfo(copy);
}

function sourceOf(backend: WebglBackend, info: TensorInfo): Source | undefined {
  const size = sizeOf(info.shape);
  const texels = texelsOf(size);
  if (!fits(backend, texels)) return undefined;
  const data = backend.texData.get(info.dataId);
  if (!data.texture) upload(backend, info, data);
  let copy: TensorInfo | undefined;
  if (!data.isPacked) copy = backend.packTensor(info);
  else if (!isReshapeFree(data.shape, info.shape)) {
    copy = backend.packedReshape({ dataId: info.dataId, dtype: info.dtype, shape: data.shape }, info.shape);
  }
  const { texture, texShape } = copy ? backend.texData.get(copy.dataId) : data;
  const [across, down] = texels;
  if (!texture || !texShape || Math.ceil(texShape[1] / 2) !== across || Math.ceil(texShape[0] / 2) !== down) {
    if (copy) backend.disposeIntermediateTensorInfo(copy);
    return undefined;
  }
  return { texture: texture.texture, size, copy };
}

/** A tensor that a launch writes. */
export interface Target {
  readonly info: TensorInfo;
  readonly texture: WebGLTexture;
  readonly size: Size;
  /** Across and down. */
  readonly texels: readonly [number, number];
}

/** Undefined where it is longer than a texture. */
export function targetOf(backend: WebglBackend, shape: readonly number[]): Target | undefined {
  const size = sizeOf(shape);
  const texels = texelsOf(size);
  if (!fits(backend, texels)) return undefined;
  const info = backend.makeTensorInfo(shape, "float32");
  const data = backend.texData.get(info.dataId);
  data.isPacked = true;
  backend.uploadToGPU(info.dataId);
  const { texture } = backend.texData.get(info.dataId);
  return { info, texture: (texture as { texture: WebGLTexture }).texture, size, texels };
}

/** Numbers from the host go into their texture as they shall lie: tfjs would upload them and have a program pack them. */
function upload(backend: WebglBackend, info: TensorInfo, data: TextureData): void {
  const { values } = data;
  const size = sizeOf(info.shape);
  data.isPacked = true;
  data.shape = info.shape;
  data.values = null; // or tfjs uploads them
  backend.uploadToGPU(info.dataId);
  const { texture } = backend.texData.get(info.dataId);
  const { gl } = backend.gpgpu;
  const [across, down] = texelsOf(size);
  gl.bindTexture(gl.TEXTURE_2D, (texture as { texture: WebGLTexture }).texture);
  gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, across, down, gl.RGBA, gl.FLOAT, packed(values as Float32Array, size));
  gl.bindTexture(gl.TEXTURE_2D, null);
}

let room = new Float32Array();

/** Row after row of texels, for as long as nothing else is packed: WebGL copies them at once. */
export function packed(values: Float32Array, size: Size): Float32Array {
  const [matrices, rows, columns] = size;
  const [across, down] = texelsOf(size);
  const length = 4 * across * down;
  if (room.length < length) room = new Float32Array(length);
  const texels = room.subarray(0, length);
  // Our programs take no notice of what is beyond an odd size; tfjs's products count on zeros there.
  if (rows % 2 === 1 || columns % 2 === 1) texels.fill(0);
  const perMatrix = Math.ceil(rows / 2);
  let from = 0;
  for (let matrix = 0; matrix < matrices; matrix++) {
    for (let row = 0; row < rows; row++) {
      let to = 4 * across * (matrix * perMatrix + (row >> 1)) + 2 * (row & 1);
      for (let left = columns; left > 0; left -= 2) {
        texels[to] = values[from++];
        if (left > 1) texels[to + 1] = values[from++];
        to += 4;
      }
    }
  }
  return texels;
}
