/** The Bernoulli log-likelihood and its gradient in one pass each, where four passes of tfjs's kernels would do. */
import type { TensorInfo } from "@tensorflow/tfjs-core";
import * as builds from "../../assembly/bernoulli.ts?assembly";
import { product } from "../numeric/reductions";
import { assemblyOn, offsetOf, type WasmBackend } from "./assembly";

interface Exports {
  bernoulli(l: number, x: number, rows: number, b: number, d: number, out: number): void;
  bernoulliGradient(l: number, x: number, dy: number, rows: number, b: number, d: number, out: number): void;
}

/** How logits [M, K, B, D] and data [B, D] lie: rows of D numbers, of which the data's repeat. */
function rowsOf({ shape: logits }: TensorInfo, { shape: data }: TensorInfo): readonly [number, number, number] {
  return [product(logits.slice(0, -1)), product(data.slice(0, -1)), data[data.length - 1]];
}

export interface BernoulliKernel {
  /** logits [M, K, B, D], x [B, D] → [M, K, B] */
  value(logits: TensorInfo, x: TensorInfo): TensorInfo;
  /** dy [M, K, B] → [M, K, B, D] */
  gradient(logits: TensorInfo, x: TensorInfo, dy: TensorInfo): TensorInfo;
}

/** Where it can run. */
export function bernoulliOn(backend: WasmBackend): BernoulliKernel | undefined {
  const kernel = assemblyOn<Exports>(backend, builds);
  if (!kernel) return undefined;
  const at = (info: TensorInfo) => offsetOf(backend, info);
  return {
    value: (logits, x) => {
      const out = backend.makeOutput(logits.shape.slice(0, -1), "float32");
      kernel.bernoulli(at(logits), at(x), ...rowsOf(logits, x), at(out));
      return out;
    },
    gradient: (logits, x, dy) => {
      const out = backend.makeOutput(logits.shape, "float32");
      kernel.bernoulliGradient(at(logits), at(x), at(dy), ...rowsOf(logits, x), at(out));
      return out;
    },
  };
}
