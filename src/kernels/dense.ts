import {
  engine,
  type KernelConfig,
  matMul,
  type NamedTensorMap,
  registerGradient,
  registerKernel,
  type Tensor,
  type TensorInfo,
} from "@tensorflow/tfjs-core";
import * as builds from "../../assembly/rows.ts?assembly";
import { assemblyOn, asTensor, offsetOf, type WasmBackend, wasmInUse } from "./assembly";
import { matMulOn } from "./matMulWasm";

interface Exports {
  addRow(y: number, row: number, rows: number, columns: number): void;
  sumRows(x: number, rows: number, columns: number, out: number): void;
}

/**
 * x·kernel + bias: [rows, in] · [in, out] + [out] → [rows, out]. A bias [rows, out] is one for each row.
 *
 * On WASM it is one operation: tfjs would write the product, read it again for the sum, and transpose the gradient for
 * the bias's. In its gradient only what is asked for is computed, so nothing for data.
 */
export function dense(x: Tensor, kernel: Tensor, bias: Tensor): Tensor {
  const backend = wasmInUse();
  const isOwn = backend && bias.rank === 1 && assemblyOn(backend, builds) && matMulOn(backend);
  if (!isOwn) return matMul(x, kernel).add(bias);
  return engine().runKernel("Dense", { x, kernel, bias } as unknown as NamedTensorMap) as Tensor;
}

interface DenseArguments {
  inputs: { x: TensorInfo; kernel: TensorInfo; bias: TensorInfo };
  backend: WasmBackend;
}

/** Makes `dense` known to the WASM backend. Call it once. */
export function registerDenseWasm(): void {
  const kernelFunc = ({ inputs: { x, kernel, bias }, backend }: DenseArguments): TensorInfo => {
    const multiply = matMulOn(backend) as NonNullable<ReturnType<typeof matMulOn>>;
    const { addRow } = assemblyOn(backend, builds) as Exports;
    const y = multiply(x, kernel, false, false);
    addRow(offsetOf(backend, y), offsetOf(backend, bias), y.shape[0], y.shape[1]);
    return y;
  };
  registerKernel({ kernelName: "Dense", backendName: "wasm", kernelFunc } as unknown as KernelConfig);
  registerGradient({
    kernelName: "Dense",
    inputsToSave: ["x", "kernel"],
    gradFunc: (given, [x, kernel]) => {
      const dy = given as Tensor;
      return {
        x: () => matMul(dy, kernel, false, true),
        kernel: () => matMul(x, dy, true, false),
        bias: () => sumOfRows(dy),
      };
    },
  });
}

/** [rows, columns] → [columns] */
function sumOfRows(x: Tensor): Tensor {
  const backend = wasmInUse() as WasmBackend;
  const [rows, columns] = x.shape;
  const out = backend.makeOutput([columns], "float32");
  (assemblyOn(backend, builds) as Exports).sumRows(offsetOf(backend, x), rows, columns, offsetOf(backend, out));
  return asTensor(out);
}
