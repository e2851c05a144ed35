import {
  backend,
  type DataType,
  engine,
  getBackend,
  type Tensor,
  type TensorInfo,
  tidy,
  type Variable,
} from "@tensorflow/tfjs-core";

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

interface Heap {
  makeOutput(shape: number[], dtype: DataType): TensorInfo;
  typedArrayFromHeap(info: TensorInfo): Float32Array;
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
  const update = getBackend() === "wasm" ? onHeap : onTensors;
  for (const [name, gradient] of Object.entries(gradients)) update(moments[name], gradient, rate, floor);
}

/**
 * WASM tensors lie in memory that JavaScript sees: one loop in place of ten operations. The moments change in place; the
 * weight gets a new tensor, since the matrix product keeps a packed copy of each tensor that it has multiplied by.
 */
function onHeap({ weight, first, second }: Moments, gradient: Tensor, rate: number, floor: number): void {
  const heap = backend() as unknown as Heap;
  const next = heap.makeOutput(weight.shape, weight.dtype); // may move the memory, so the views come after it
  const [w, m, v, g, out] = [weight, first, second, gradient, next].map((info) => heap.typedArrayFromHeap(info));
  for (let i = 0; i < w.length; i++) {
    m[i] = beta1 * m[i] + (1 - beta1) * g[i];
    v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
    out[i] = w[i] + (rate * m[i]) / (Math.sqrt(v[i]) + floor);
  }
  const result = engine().makeTensorFromTensorInfo(next);
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
