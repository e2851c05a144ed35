/**
 * A trained run small enough to be shipped: a byte for each number of a kernel, in steps of their own for each of its
 * columns. Biases stay as they are, and Adam's moments are left behind. Nothing errs by more than half a step.
 */
import { Problem } from "../locales/problem";
import type { Weights } from "../networks/weights";
import type { Checkpoint } from "../training/records";
import type { TrainingSettings } from "../training/settings";
import { readSafetensors, type TensorData, writeSafetensors } from "./safetensors";
import { count, metadataOf, parsed, shapesOf } from "./weightsFile";

/** Stands for zero; the bytes beside it, up to `most` steps either way, for what is smaller or larger. */
const zero = 128;
const most = 127;

/** Stands behind the name of the kernel whose columns' steps it has. */
const stepsSuffix = ".steps";

interface Quantised {
  /** [in, out], row by row: how many steps from zero, shifted by `zero`. */
  readonly bytes: Uint8Array;
  /** [out]: the largest magnitude of a column over `most`. */
  readonly steps: Float32Array;
}

/** @param kernel [in, out], row by row */
export function quantise(kernel: Float32Array, outputs: number): Quantised {
  const steps = new Float32Array(outputs);
  kernel.forEach((value, i) => {
    steps[i % outputs] = Math.max(steps[i % outputs], Math.abs(value) / most);
  });
  // A step that was rounded down would take the largest to one more of them than there are.
  const inSteps = (value: number, step: number) => Math.min(Math.max(Math.round(value / step), -most), most);
  const bytes = Uint8Array.from(kernel, (value, i) => {
    const step = steps[i % outputs];
    return zero + (step > 0 ? inSteps(value, step) : 0);
  });
  return { bytes, steps };
}

/** [in, out], row by row */
export function dequantise({ bytes, steps }: Quantised): Float32Array {
  return Float32Array.from(bytes, (byte, i) => (byte - zero) * steps[i % steps.length]);
}

export function writeWarm({ step, settings, weights }: Checkpoint): Uint8Array<ArrayBuffer> {
  const tensors: Record<string, TensorData> = {};
  for (const [name, shape] of Object.entries(shapesOf(weights))) {
    if (shape.length === 1) {
      tensors[name] = { shape, values: weights[name] };
      continue;
    }
    const [, outputs] = shape;
    const { bytes, steps } = quantise(weights[name], outputs);
    tensors[name] = { shape, values: bytes };
    tensors[name + stepsSuffix] = { shape: [outputs], values: steps };
  }
  return writeSafetensors({ tensors, metadata: metadataOf(settings, step) });
}

/**
 * The run as it goes on from there.
 *
 * @throws Problem where the file is none that `writeWarm` has written
 */
export function readWarm(name: string, bytes: Uint8Array): Checkpoint {
  const { tensors, metadata } = readSafetensors(name, bytes);
  const weights: Record<string, Float32Array> = {};
  for (const [tensor, { values }] of Object.entries(tensors)) {
    if (tensor.endsWith(stepsSuffix)) continue;
    const steps = tensors[tensor + stepsSuffix]?.values;
    if (values instanceof Float32Array) weights[tensor] = values;
    else if (steps instanceof Float32Array) weights[tensor] = dequantise({ bytes: values, steps });
    else throw new Problem("weightMissing", { name, weight: tensor + stepsSuffix });
  }
  const step = count(metadata.step);
  const settings = parsed(metadata.settings);
  if (step === undefined || !settings) throw new Problem("tensorsForeign", { name });
  return {
    step,
    settings: settings as unknown as TrainingSettings,
    weights,
    firstMoments: zerosLike(weights),
    secondMoments: zerosLike(weights),
    beforehand: step,
  };
}

function zerosLike(weights: Weights): Weights {
  return Object.fromEntries(Object.entries(weights).map(([name, { length }]) => [name, new Float32Array(length)]));
}
