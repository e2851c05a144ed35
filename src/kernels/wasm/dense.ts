/**
 * A dense layer on its memory as it lies: the kernel's rows are the matrix of the product, the row below them the bias.
 * tfjs would write the product, read it again for the sum, and transpose the gradient for the bias's.
 */
import * as builds from "../../../assembly/rows.ts?assembly";
import type { LayerActivation } from "../activations";
import { implement } from "../operation";
import { addBiasOn } from "./activation";
import { assemblyOn, offsetOf, type WasmBackend } from "./assembly";
import { gemmOn } from "./gemm";

interface Exports {
  sumRows(x: number, rows: number, columns: number, stride: number, out: number): void;
}

export function registerDense(): void {
  implement<WasmBackend, "x" | "layer", { activation: LayerActivation }>("Dense", "wasm", (backend) => {
    const gemm = gemmOn(backend);
    const addBias = addBiasOn(backend);
    if (!gemm || !addBias) return undefined;
    return ({ x, layer }, { activation }) => {
      const [rows, inputs] = x.shape;
      const outputs = layer.shape[1];
      const y = backend.makeOutput([rows, outputs], "float32");
      const [from, weights, to] = [x, layer, y].map((info) => offsetOf(backend, info));
      const kernel = { offset: weights, row: outputs, column: 1 };
      gemm(rows, outputs, inputs, { offset: from, row: inputs, column: 1 }, kernel, to);
      addBias(to, weights + 4 * inputs * outputs, rows, outputs, activation);
      return y;
    };
  });
  implement<WasmBackend, "d" | "layer", { inputs: number }>("DenseInputGradient", "wasm", (backend) => {
    const gemm = gemmOn(backend);
    return (
      gemm &&
      (({ d, layer }, { inputs }) => {
        const [rows, outputs] = d.shape;
        const out = backend.makeOutput([rows, inputs], "float32");
        const [from, weights, to] = [d, layer, out].map((info) => offsetOf(backend, info));
        const transposed = { offset: weights, row: 1, column: outputs };
        gemm(rows, inputs, outputs, { offset: from, row: outputs, column: 1 }, transposed, to);
        return out;
      })
    );
  });
  implement<WasmBackend, "x" | "d", Record<never, never>>("DenseLayerGradient", "wasm", (backend) => {
    const gemm = gemmOn(backend);
    const kernel = assemblyOn<Exports>(backend, builds);
    if (!gemm || !kernel) return undefined;
    return ({ x, d }) => {
      const [rows, inputs] = x.shape;
      const outputs = d.shape[1];
      const out = backend.makeOutput([inputs + 1, outputs], "float32");
      const [from, slopes, to] = [x, d, out].map((info) => offsetOf(backend, info));
      const transposed = { offset: from, row: 1, column: inputs };
      gemm(inputs, outputs, rows, transposed, { offset: slopes, row: outputs, column: 1 }, to);
      kernel.sumRows(slopes, rows, outputs, outputs, to + 4 * inputs * outputs);
      return out;
    };
  });
}
