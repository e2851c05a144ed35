/**
 * tfjs's WASM matrix product leaves its fast path (XNNPACK) as soon as an operand is transposed, and every gradient of
 * a dense layer has one. Ours takes operands either way. Where it cannot run, the stock one gets them transposed first,
 * which is still 3 to 5 times as fast.
 */
import {
  getKernel,
  type KernelConfig,
  registerKernel,
  type TensorInfo,
  Transpose,
  unregisterKernel,
} from "@tensorflow/tfjs-core";
import { product } from "../numeric/reductions";
import { offsetOf, type WasmBackend } from "./assembly";
import { type Gemm, gemmOn } from "./gemm";

interface MatMulArguments {
  inputs: { a: TensorInfo; b: TensorInfo };
  attrs: { transposeA: boolean; transposeB: boolean };
  backend: WasmBackend;
}

/** [‥, n, k] · [‥, k, m] → [‥, n, m], either operand given transposed. */
export type MatMul = (a: TensorInfo, b: TensorInfo, transposeA: boolean, transposeB: boolean) => TensorInfo;

const products = new WeakMap<WasmBackend, { readonly matMul: MatMul | undefined }>();

/** Our own product on a WASM backend, where it can run: of stacks of the same size. */
export function matMulOn(backend: WasmBackend): MatMul | undefined {
  const known = products.get(backend);
  if (known) return known.matMul;
  const gemm = gemmOn(backend);
  const matMul: MatMul | undefined = gemm && ((...given) => multiply(gemm, backend, ...given));
  products.set(backend, { matMul });
  return matMul;
}

/** Replaces the matrix product of the WASM backend. Call it once, after that backend's kernels are registered. */
export function registerMatMulWasm(): void {
  const stock = getKernel("BatchMatMul", "wasm");
  const transpose = getKernel(Transpose, "wasm");
  const kernelFunc = (given: MatMulArguments): TensorInfo => {
    const { inputs, attrs, backend } = given;
    const own = matMulOn(backend);
    return own && isPlain(given)
      ? own(inputs.a, inputs.b, attrs.transposeA, attrs.transposeB)
      : transposedFirst(stock, transpose, given);
  };
  unregisterKernel("BatchMatMul", "wasm");
  registerKernel({ ...stock, kernelFunc } as unknown as KernelConfig);
}

/** Whether each matrix of a has one of b. */
function isPlain({ inputs: { a, b } }: MatMulArguments): boolean {
  return a.shape.slice(0, -2).join() === b.shape.slice(0, -2).join();
}

function multiply(
  gemm: Gemm,
  backend: WasmBackend,
  a: TensorInfo,
  b: TensorInfo,
  transposeA: boolean,
  transposeB: boolean,
): TensorInfo {
  const [aRows, aColumns] = a.shape.slice(-2);
  const [bRows, bColumns] = b.shape.slice(-2);
  const [n, k] = transposeA ? [aColumns, aRows] : [aRows, aColumns];
  const m = transposeB ? bRows : bColumns;
  const outer = a.shape.slice(0, -2);
  const result = backend.makeOutput([...outer, n, m], "float32");
  const [aStart, bStart, start] = [a, b, result].map((info) => offsetOf(backend, info));
  for (let i = 0; i < product(outer); i++) {
    const left = { offset: aStart + 4 * i * n * k, row: transposeA ? 1 : k, column: transposeA ? n : 1 };
    const right = { offset: bStart + 4 * i * k * m, row: transposeB ? 1 : m, column: transposeB ? k : 1 };
    gemm(n, m, k, left, right, start + 4 * i * n * m);
  }
  return result;
}

function transposedFirst(
  stock: KernelConfig,
  transpose: KernelConfig,
  { inputs, attrs, backend }: MatMulArguments,
): TensorInfo {
  const temporary: TensorInfo[] = [];
  const upright = (x: TensorInfo, isTransposed: boolean): TensorInfo => {
    if (!isTransposed) return x;
    const axes = x.shape.map((_, axis) => axis);
    const perm = [...axes.slice(0, -2), axes[axes.length - 1], axes[axes.length - 2]];
    const y = transpose.kernelFunc({ inputs: { x }, attrs: { perm }, backend }) as TensorInfo;
    temporary.push(y);
    return y;
  };
  const a = upright(inputs.a, attrs.transposeA);
  const b = upright(inputs.b, attrs.transposeB);
  const result = stock.kernelFunc({
    inputs: { a, b },
    attrs: { transposeA: false, transposeB: false },
    backend,
  }) as TensorInfo;
  for (const { dataId } of temporary) backend.disposeData(dataId);
  return result;
}
