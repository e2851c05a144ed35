import { registerDenseWasm } from "./dense";
import { registerMatMulWasm } from "./matMulWasm";
import { registerTanhWasm } from "./tanhWasm";

/** Puts our kernels in the place of tfjs's on its WASM backend. Call it once, after those and the gradients are there. */
export function registerWasm(): void {
  registerMatMulWasm();
  registerTanhWasm();
  registerDenseWasm();
}
