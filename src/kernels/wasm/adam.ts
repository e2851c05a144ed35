/** One pass over the numbers of a layer, in place, where ten passes of tfjs's kernels would do. */
import { beta1, beta2, implementAdam, type OwnAdam } from "../adam";
import { assemblyOn, offsetOf, type WasmBackend } from "./assembly";

interface Exports {
  adam(...args: readonly number[]): void;
}

function adamOn(backend: WasmBackend): OwnAdam | undefined {
  const kernel = assemblyOn<Exports>(backend);
  return (
    kernel &&
    (({ weight, first, second }, gradient, rate, floor) => {
      const [w, m, v, g] = [weight, first, second, gradient].map((info) => offsetOf(backend, info));
      kernel.adam(w, m, v, g, w, weight.size, beta1, 1 - beta1, beta2, 1 - beta2, rate, floor);
      return true;
    })
  );
}

export function registerAdam(): void {
  implementAdam("wasm", adamOn);
}
