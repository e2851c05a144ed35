import { product } from "../../numeric/reductions";
import { implementInAssembly, offsetOf } from "./assembly";

interface Exports {
  mean(x: number, n: number, out: number): void;
}

export function registerMeans(): void {
  implementInAssembly<Exports, string>("Means", (kernel, backend, inputs) => {
    const tensors = Object.values(inputs);
    const out = backend.makeOutput([tensors.length], "float32");
    const to = offsetOf(backend, out);
    tensors.forEach((x, i) => {
      kernel.mean(offsetOf(backend, x), product(x.shape), to + 4 * i);
    });
    return out;
  });
}
