/**
 * tfjs's WASM matrix product leaves its fast path (XNNPACK) as soon as an operand is transposed, and every gradient of
 * a dense layer has one. Transposing first and multiplying then gives the same product 3 to 5 times as fast.
 */
import {
  getKernel,
  type KernelConfig,
  registerKernel,
  type TensorInfo,
  Transpose,
  unregisterKernel,
} from "@tensorflow/tfjs-core";

interface MatMulArguments {
  inputs: { a: TensorInfo; b: TensorInfo };
  attrs: { transposeA: boolean; transposeB: boolean };
  backend: { disposeData(dataId: object): boolean };
}

/** Replaces the matrix product of the WASM backend. Call it once, after that backend's kernels are registered. */
export function registerMatMulWasm(): void {
  const stock = getKernel("BatchMatMul", "wasm");
  const transpose = getKernel(Transpose, "wasm");

  const kernelFunc = ({ inputs, attrs, backend }: MatMulArguments): TensorInfo => {
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
    const product = stock.kernelFunc({
      inputs: { a, b },
      attrs: { transposeA: false, transposeB: false },
      backend,
    }) as TensorInfo;
    for (const { dataId } of temporary) backend.disposeData(dataId);
    return product;
  };

  unregisterKernel("BatchMatMul", "wasm");
  registerKernel({ ...stock, kernelFunc } as unknown as KernelConfig);
}
