import { type RandomStream, stream } from "../numeric/random";
import type { Dataset, Examples } from "./dataset";

const size = 4;
const latentSize = 2;

/** x = Kᵀz + bias + σε with z ~ N(0, I) and ε ~ N(0, I): the model whose log p(x) is known. */
interface LinearGaussian {
  /** [D_z, D], row-major */
  readonly kernel: Float64Array;
  /** [D] */
  readonly bias: Float64Array;
  readonly sigma: number;
}

/** The model that the data of this seed come from; `affineGaussian` gives its log p(x). */
export function linearGaussianModel(seed: number): LinearGaussian {
  const source = stream(seed, "linear-gaussian", "model");
  const normals = (count: number, scale: number) => Float64Array.from({ length: count }, () => scale * source.normal());
  return { kernel: normals(latentSize * size, 0.8), bias: normals(size, 0.3), sigma: 0.4 };
}

function examples({ kernel, bias, sigma }: LinearGaussian, count: number, source: RandomStream): Examples {
  const values = new Float32Array(count * size);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const z = Float64Array.from({ length: latentSize }, () => source.normal());
    // The quadrant of z: colours show that a linear model finds its latent space only up to a rotation.
    labels[i] = (z[0] > 0 ? 1 : 0) + (z[1] > 0 ? 2 : 0);
    for (let d = 0; d < size; d++) {
      values[i * size + d] =
        z.reduce((sum, value, k) => sum + value * kernel[k * size + d], bias[d]) + sigma * source.normal();
    }
  }
  return { count, values, unit: 1, labels };
}

/** Data with D = 4 from a linear model with D_z = 2, 4096 to train with and 1024 held out, labelled by z's quadrant. */
export function linearGaussian(seed: number): Dataset {
  const model = linearGaussianModel(seed);
  const train = examples(model, 4096, stream(seed, "linear-gaussian", "train"));
  const heldOut = examples(model, 1024, stream(seed, "linear-gaussian", "held-out"));
  return {
    id: "linear-gaussian",
    kind: "points",
    size,
    width: 0,
    height: 0,
    modalities: 1,
    labelCount: 2 ** latentSize,
    trainCount: train.count,
    heldOutCount: heldOut.count,
    train,
    heldOut,
  };
}
