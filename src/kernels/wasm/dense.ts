/**
 * A dense layer on its memory as it lies: [x, 1] · layer, whose ones the product adds by itself, so that the bias and its
 * gradient cost no pass of their own. tfjs would write the product, read it again for the sum, and transpose the gradient.
 * Where samples have no weight, rows of the gradient are 0 and left out: of an IWAE's step with K = 64 a tenth of the time.
 */
import type { LayerActivation } from "../activations";
import { implement } from "../operation";
import { activateOn } from "./activation";
import { offsetOf, type WasmBackend } from "./assembly";
import { productsOn } from "./gemm";

export function registerDense(): void {
  implement<WasmBackend, "x" | "layer", { activation: LayerActivation }>("Dense", "wasm", (backend) => {
    const products = productsOn(backend);
    const activate = activateOn(backend);
    if (!products || !activate) return undefined;
    return ({ x, layer }, { activation }) => {
      const [rows, inputs] = x.shape;
      const outputs = layer.shape[1];
      const y = backend.makeOutput([rows, outputs], "float32");
      const [from, weights, to] = [x, layer, y].map((info) => offsetOf(backend, info));
      const extended = { offset: from, row: inputs, column: 1, ones: "column" } as const;
      products.gemm(rows, outputs, inputs + 1, extended, { offset: weights, row: outputs, column: 1 }, to);
      if (activation !== "linear") activate(to, rows * outputs, activation);
      return y;
    };
  });
  implement<WasmBackend, "d" | "layer", { inputs: number }>("DenseInputGradient", "wasm", (backend) => {
    const products = productsOn(backend);
    return (
      products &&
      (({ d, layer }, { inputs }) => {
        const [rows, outputs] = d.shape;
        const out = backend.makeOutput([rows, inputs], "float32");
        const [from, weights, to] = [d, layer, out].map((info) => offsetOf(backend, info));
        const transposed = { offset: weights, row: 1, column: outputs };
        const filled = products.filledRows(from, rows, outputs);
        const slopes = { offset: from, row: outputs, column: 1 };
        products.gemm(filled.count, inputs, outputs, slopes, transposed, to, { rows: filled.list });
        products.clearOtherRows(to, rows, inputs, filled);
        return out;
      })
    );
  });
  implement<WasmBackend, "x" | "d", Record<never, never>>("DenseLayerGradient", "wasm", (backend) => {
    const products = productsOn(backend);
    return (
      products &&
      (({ x, d }) => {
        const [rows, inputs] = x.shape;
        const outputs = d.shape[1];
        const out = backend.makeOutput([inputs + 1, outputs], "float32");
        const [from, slopes, to] = [x, d, out].map((info) => offsetOf(backend, info));
        const transposed = { offset: from, row: 1, column: inputs, ones: "row" } as const;
        const filled = products.filledRows(slopes, rows, outputs);
        const right = { offset: slopes, row: outputs, column: 1 };
        products.gemm(inputs + 1, outputs, filled.count, transposed, right, to, { terms: filled.list });
        return out;
      })
    );
  });
}
