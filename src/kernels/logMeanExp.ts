import { customGrad, type Tensor } from "@tensorflow/tfjs-core";

/**
 * log (1/n) Σ exp(x) over `axes`, finite for every finite x, since the largest x is taken out first.
 *
 * Its gradient is the normalised weight w̃ = softmax(x). With `power` 2 the value is the same and the gradient is w̃²,
 * which turns the path through the samples into the doubly reparameterised one (Tucker et al. 2019, eq. 8).
 */
export function logMeanExp(x: Tensor, axes: number[], power: 1 | 2 = 1): Tensor {
  const kept = x.shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
  const n = axes.reduce((product, axis) => product * x.shape[axis], 1);
  return customGrad((input, save) => {
    const y = input as Tensor;
    const max = y.max(axes, true);
    const scaled = y.sub(max).exp();
    const total = scaled.sum(axes, true);
    const weights = scaled.div(total); // w̃, the shape of x
    (save as (tensors: Tensor[]) => void)([weights]);
    const value = max
      .add(total.log())
      .sub(Math.log(n))
      .reshape(x.shape.filter((_, axis) => !axes.includes(axis)));
    const gradFunc = (dy: Tensor, saved: Tensor[]) => {
      const slope = power === 1 ? saved[0] : saved[0].square();
      return dy.reshape(kept).mul(slope);
    };
    return { value, gradFunc };
  })(x);
}
