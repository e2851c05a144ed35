import { type Tensor, tensor } from "@tensorflow/tfjs-core";
import { stream } from "../numeric/random";
import { product } from "../numeric/reductions";

/** Weights by name, as checkpoints and golden values name them: `encoder.hidden.0.kernel` [in, out]. */
export type Weights = Readonly<Record<string, Tensor>>;

export interface WeightShape {
  readonly name: string;
  /** [in, out] for a kernel, [out] for a bias. */
  readonly shape: readonly number[];
}

/** A dense layer's two weights. */
export function denseShapes(name: string, inputs: number, outputs: number): WeightShape[] {
  return [
    { name: `${name}.kernel`, shape: [inputs, outputs] },
    { name: `${name}.bias`, shape: [outputs] },
  ];
}

/** The widths of the hidden layers of the network of this name. */
export type Widths = (network: string) => readonly number[];

/** The encoder's widths, which decoders mirror. */
export function mirrored(hidden: readonly number[]): Widths {
  return (network) => (network.startsWith("decoder") ? hidden.toReversed() : hidden);
}

/** The hidden layers of a network, `${name}.hidden.0` and so on. */
export function hiddenShapes(name: string, inputs: number, hidden: readonly number[]): WeightShape[] {
  return hidden.flatMap((width, i) => denseShapes(`${name}.hidden.${i}`, i === 0 ? inputs : hidden[i - 1], width));
}

/** Whether a weight belongs to the encoder, which a variant may train on a bound of its own. */
export function isInference(name: string): boolean {
  return name.startsWith("encoder");
}

/**
 * Glorot & Bengio 2010: kernels uniform within ±√(6/(in + out)), biases zero. Each weight has its own stream, so that
 * two architectures share the values of the layers that they share.
 */
export function initialise(shapes: readonly WeightShape[], seed: number): Record<string, Float32Array> {
  return Object.fromEntries(
    shapes.map(({ name, shape }) => {
      const values = new Float32Array(product(shape));
      if (shape.length === 2) {
        const limit = Math.sqrt(6 / (shape[0] + shape[1]));
        const random = stream(seed, "init", name);
        for (let i = 0; i < values.length; i++) values[i] = limit * (2 * random.uniform() - 1);
      }
      return [name, values];
    }),
  );
}

/** Weights from the host as constants. Whoever called disposes them. */
export function onDevice(
  shapes: readonly WeightShape[],
  values: Readonly<Record<string, Float32Array>>,
): Record<string, Tensor> {
  return Object.fromEntries(shapes.map(({ name, shape }) => [name, tensor(values[name], [...shape])]));
}
