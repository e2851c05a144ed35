import {
  getKernel,
  type KernelConfig,
  type KernelFunc,
  registerKernel,
  type TensorInfo,
  unregisterKernel,
} from "@tensorflow/tfjs-core";

/**
 * Puts a kernel before tfjs's own for WebGL, which does what ours leaves: undefined. Call it once, after tfjs's kernels
 * are there.
 */
export function override<Given>(name: string, own: (given: Given) => TensorInfo | undefined): void {
  const stock = getKernel(name, "webgl");
  const kernelFunc: KernelFunc = (given) => own(given as Given) ?? (stock.kernelFunc as KernelFunc)(given);
  unregisterKernel(name, "webgl");
  registerKernel({ ...stock, kernelFunc } as KernelConfig);
}
