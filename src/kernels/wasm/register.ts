/** Our kernels for WASM. With SIMD they work on tfjs's own memory; without, plain operations and its kernels do. */
import { registerActivation } from "./activation";
import { registerAdam } from "./adam";
import { registerBernoulli } from "./bernoulli";
import { registerDense } from "./dense";
import { registerIdentity } from "./identity";
import { registerLogMeanExp } from "./logMeanExp";
import { registerMatMul } from "./matMul";
import { registerMeans } from "./means";
import { registerNormal } from "./normal";

/** Call it once, after the kernels of tfjs's WASM backend are there. */
export function registerWasm(): void {
  registerIdentity();
  registerMatMul();
  registerActivation();
  registerDense();
  registerBernoulli();
  registerNormal();
  registerLogMeanExp();
  registerMeans();
  registerAdam();
}
