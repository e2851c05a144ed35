import { type Tensor, tensor } from "@tensorflow/tfjs-core";
import { stream } from "../numeric/random";

/**
 * Layers by name, each [in + 1, out]: the rows of the kernel and below them the bias, which is the weight of an input
 * that is always 1. One tensor a layer is one gradient and one step of Adam.
 */
export type Layers = Readonly<Record<string, Tensor>>;

/** A dense layer, such as `encoder.hidden.0`. */
export interface LayerShape {
  readonly name: string;
  readonly inputs: number;
  readonly outputs: number;
}

/** Weights by name, as checkpoints and golden values have them: `encoder.hidden.0.kernel` [in, out], `….bias` [out]. */
export type Weights = Readonly<Record<string, Float32Array>>;

export interface WeightShape {
  readonly name: string;
  /** [in, out] for a kernel, [out] for a bias. */
  readonly shape: readonly number[];
}

/** A layer's two weights. */
export function weightShapes({ name, inputs, outputs }: LayerShape): [kernel: WeightShape, bias: WeightShape] {
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
export function hiddenShapes(name: string, inputs: number, hidden: readonly number[]): LayerShape[] {
  return hidden.map((width, i) => ({
    name: `${name}.hidden.${i}`,
    inputs: i === 0 ? inputs : hidden[i - 1],
    outputs: width,
  }));
}

/** Whether a layer belongs to the encoder, which a variant may train on a bound of its own. */
export function isInference(name: string): boolean {
  return name.startsWith("encoder") || name.startsWith("recognition");
}

/**
 * Glorot & Bengio 2010: kernels uniform within ±√(6/(in + out)), biases zero. Each weight has its own stream, so that
 * two architectures share the values of the layers that they share.
 */
export function initialise(shapes: readonly LayerShape[], seed: number): Record<string, Float32Array> {
  return Object.fromEntries(
    shapes.flatMap(({ name, inputs, outputs }) => {
      const kernel = new Float32Array(inputs * outputs);
      const limit = Math.sqrt(6 / (inputs + outputs));
      const random = stream(seed, "init", `${name}.kernel`);
      for (let i = 0; i < kernel.length; i++) kernel[i] = limit * (2 * random.uniform() - 1);
      return [
        [`${name}.kernel`, kernel],
        [`${name}.bias`, new Float32Array(outputs)],
      ];
    }),
  );
}

/** Layers from weights on the host, as constants. Whoever called disposes them. */
export function onDevice(shapes: readonly LayerShape[], weights: Weights): Record<string, Tensor> {
  return Object.fromEntries(shapes.map((shape) => [shape.name, tensor(joined(shape, weights), sizeOf(shape))]));
}

/** [in + 1, out] */
export function sizeOf({ inputs, outputs }: LayerShape): [rows: number, columns: number] {
  return [inputs + 1, outputs];
}

/** A layer's numbers from its kernel and its bias. */
export function joined(shape: LayerShape, weights: Weights): Float32Array {
  const [kernel, bias] = weightShapes(shape).map(({ name }) => weights[name]);
  const values = new Float32Array(kernel.length + bias.length);
  values.set(kernel);
  values.set(bias, kernel.length);
  return values;
}

/** A copy of a layer's numbers as its kernel and its bias, by weight name. */
export function apart(shape: LayerShape, values: ArrayLike<number>): [name: string, weight: Float32Array][] {
  const [kernel, bias] = weightShapes(shape);
  const end = shape.inputs * shape.outputs;
  const copy = Float32Array.from(values);
  return [
    [kernel.name, copy.slice(0, end)],
    [bias.name, copy.slice(end)],
  ];
}
