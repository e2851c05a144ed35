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
import { product } from "../../numeric/reductions";
import { offsetOf, type WasmBackend } from "./assembly";
import { type Products, productsOn } from "./gemm";

interface MatMulArguments {
  inputs: { a: TensorInfo; b: TensorInfo };
  attrs: { transposeA: boolean; transposeB: boolean };
  backend: WasmBackend;
}

/** Replaces the matrix product of the WASM backend. Call it once, after those are registered. */
export function registerMatMul(): void {
  const stock = getKernel("BatchMatMul", "wasm");
  const transpose = getKernel(Transpose, "wasm");
  const kernelFunc = (given: MatMulArguments): TensorInfo => {
    const products = productsOn(given.backend);
    return products && isPlain(given) ? multiply(products, given) : transposedFirst(stock, transpose, given);
  };
  unregisterKernel("BatchMatMul", "wasm");
  registerKernel({ ...stock, kernelFunc } as unknown as KernelConfig);
}

/** Whether each matrix of a has one of b. */
function isPlain({ inputs: { a, b } }: MatMulArguments): boolean {
  return a.shape.slice(0, -2).join() === b.shape.slice(0, -2).join();
}

function multiply(
  { gemm }: Products,
  { inputs: { a, b }, attrs: { transposeA, transposeB }, backend }: MatMulArguments,
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
