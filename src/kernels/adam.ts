import { type Tensor, tidy, type Variable } from "@tensorflow/tfjs-core";
import * as builds from "../../assembly/adam.ts?assembly";
import { assemblyOn, asTensor, offsetOf, type WasmBackend, wasmInUse } from "./assembly";

/** Kingma & Ba 2015, algorithm 1, with the paper's constants. */
const beta1 = 0.9;
const beta2 = 0.999;
const epsilon = 1e-8;

/** One weight with the running means of its gradient and of the gradient's square. */
export interface Moments {
  readonly weight: Variable;
  readonly first: Variable;
  readonly second: Variable;
}

interface Exports {
  adam(...args: readonly number[]): void;
}

/**
 * One ascent step of Adam on every weight that has a gradient.
 *
 * @param moments by weight name, as the gradients are
 * @param t steps taken, this one included; it corrects the moments' start at zero
 */
export function adamStep(
  moments: Readonly<Record<string, Moments>>,
  gradients: Readonly<Record<string, Tensor>>,
  learningRate: number,
  t: number,
): void {
  const rate = (learningRate * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t);
  const floor = epsilon * Math.sqrt(1 - beta2 ** t);
  const backend = wasmInUse();
  const kernel = backend && assemblyOn<Exports>(backend, builds);
  for (const [name, gradient] of Object.entries(gradients)) {
    if (kernel) inPlace(kernel, backend, moments[name], gradient, rate, floor);
    else onTensors(moments[name], gradient, rate, floor);
  }
}

/**
 * One pass over the numbers in place of ten operations. The moments change in place; the weight gets a new tensor, since
 * tfjs's matrix product keeps a packed copy of each tensor that it has multiplied by.
 */
function inPlace(
  kernel: Exports,
  backend: WasmBackend,
  { weight, first, second }: Moments,
  gradient: Tensor,
  rate: number,
  floor: number,
): void {
  const next = backend.makeOutput(weight.shape, "float32");
  const offsets = [weight, first, second, gradient, next].map((info) => offsetOf(backend, info));
  kernel.adam(...offsets, weight.size, beta1, 1 - beta1, beta2, 1 - beta2, rate, floor);
  const result = asTensor(next);
  weight.assign(result);
  result.dispose(); // the weight holds the data now
}

function onTensors({ weight, first, second }: Moments, gradient: Tensor, rate: number, floor: number): void {
  tidy(() => {
    const m = first.mul(beta1).add(gradient.mul(1 - beta1));
    const v = second.mul(beta2).add(gradient.square().mul(1 - beta2));
    first.assign(m);
    second.assign(v);
    weight.assign(weight.add(m.mul(rate).div(v.sqrt().add(floor))));
  });
}
