/** The Bernoulli log-likelihood and its gradient in one pass each, where four passes of tfjs's kernels would do. */
import type { TensorInfo } from "@tensorflow/tfjs-core";
import { product } from "../../numeric/reductions";
import { filled, implementInAssembly } from "./assembly";

interface Exports {
  bernoulli(l: number, x: number, rows: number, b: number, d: number, out: number): void;
  bernoulliGradient(l: number, x: number, dy: number, rows: number, b: number, d: number, out: number): void;
}

/** How logits [M, K, B, D] and data [B, D] lie: rows of D numbers, of which the data's repeat. */
function rowsOf({ shape: logits }: TensorInfo, { shape: data }: TensorInfo): readonly [number, number, number] {
  return [product(logits.slice(0, -1)), product(data.slice(0, -1)), data[data.length - 1]];
}

export function registerBernoulli(): void {
  implementInAssembly<Exports, "logits" | "x">("BernoulliLogLikelihood", (kernel, backend, { logits, x }) => {
    return filled(backend, logits.shape.slice(0, -1), [logits, x], (out, l, data) =>
      kernel.bernoulli(l, data, ...rowsOf(logits, x), out),
    );
  });
  implementInAssembly<Exports, "logits" | "x" | "dy">("BernoulliGradient", (kernel, backend, inputs) => {
    const { logits, x, dy } = inputs;
    return filled(backend, logits.shape, [logits, x, dy], (out, l, data, slope) =>
      kernel.bernoulliGradient(l, data, slope, ...rowsOf(logits, x), out),
    );
  });
}
