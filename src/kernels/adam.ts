import { backend as currentBackend, getBackend, type Tensor, tidy, type Variable } from "@tensorflow/tfjs-core";

/** Kingma & Ba 2015, algorithm 1, with the paper's constants. */
export const beta1 = 0.9;
export const beta2 = 0.999;
const epsilon = 1e-8;

/** One layer with the running means of its gradient and of the gradient's square. */
export interface Moments {
  readonly weight: Variable;
  readonly first: Variable;
  readonly second: Variable;
}

/**
 * One step on one layer: w + rate·m / (√v + floor), where `rate` and `floor` have the correction for the moments' start at
 * zero in them.
 */
export type Adam = (moments: Moments, gradient: Tensor, rate: number, floor: number) => void;

/** A backend's own; false where it cannot do this layer, which is then left to the plain operations. */
export type OwnAdam = (...given: Parameters<Adam>) => boolean;

const own = new Map<string, (backend: unknown) => OwnAdam | undefined>();

/** Puts a backend's own step in the place of the plain operations. */
export function implementAdam<Backend>(backendName: string, adamOn: (backend: Backend) => OwnAdam | undefined): void {
  own.set(backendName, (backend) => adamOn(backend as Backend));
}

/**
 * One ascent step of Adam on every layer that has a gradient.
 *
 * @param moments by layer name, as the gradients are
 * @param t steps taken, this one included
 */
export function adamStep(
  moments: Readonly<Record<string, Moments>>,
  gradients: Readonly<Record<string, Tensor>>,
  learningRate: number,
  t: number,
): void {
  const rate = (learningRate * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t);
  const floor = epsilon * Math.sqrt(1 - beta2 ** t);
  const adam = own.get(getBackend())?.(currentBackend());
  for (const [name, gradient] of Object.entries(gradients)) {
    if (!adam?.(moments[name], gradient, rate, floor)) plain(moments[name], gradient, rate, floor);
  }
}

const plain: Adam = ({ weight, first, second }, gradient, rate, floor) => {
  tidy(() => {
    const m = first.mul(beta1).add(gradient.mul(1 - beta1));
    const v = second.mul(beta2).add(gradient.square().mul(1 - beta2));
    first.assign(m);
    second.assign(v);
    weight.assign(weight.add(m.mul(rate).div(v.sqrt().add(floor))));
  });
};
