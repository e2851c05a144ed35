/** Activations four numbers at a time, where tfjs's WASM kernels take one. */
import { product } from "../../numeric/reductions";
import type { LayerActivation } from "../activations";
import { assemblyOn, filled, implementInAssembly, type WasmBackend } from "./assembly";

interface Exports {
  activate(x: number, n: number, kind: number, out: number): void;
  activationGradient(y: number, dy: number, n: number, kind: number, out: number): void;
}

type Attributes = { activation: LayerActivation };

/** Their numbers in `assembly/activation.ts`. */
const kinds = ["linear", "tanh", "relu", "elu", "softplus", "sigmoid"] as const satisfies readonly LayerActivation[];

export function kindOf(activation: LayerActivation): number {
  return kinds.indexOf(activation);
}

/** act of n numbers at `offset`, in their place; undefined where it cannot run. */
export function activateOn(
  backend: WasmBackend,
): ((offset: number, n: number, activation: LayerActivation) => void) | undefined {
  const kernel = assemblyOn<Exports>(backend);
  return kernel && ((offset, n, activation) => kernel.activate(offset, n, kindOf(activation), offset));
}

export function registerActivation(): void {
  implementInAssembly<Exports, "x", Attributes>("Activation", (kernel, backend, { x }, { activation }) =>
    filled(backend, x.shape, [x], (out, from) => kernel.activate(from, product(x.shape), kindOf(activation), out)),
  );
  implementInAssembly<Exports, "y" | "dy", Attributes>(
    "ActivationGradient",
    (kernel, backend, { y, dy }, { activation }) =>
      filled(backend, y.shape, [y, dy], (out, from, slopes) =>
        kernel.activationGradient(from, slopes, product(y.shape), kindOf(activation), out),
      ),
  );
}
