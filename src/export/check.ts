/** What a script is held to: a batch with its noise, and what this engine makes of it. */
import { dispose, type Tensor } from "@tensorflow/tfjs-core";
import type { Dataset } from "../data/dataset";
import { onDevice } from "../networks/weights";
import type { TermId } from "../objectives/objective";
import { firstRows, gather, labelsOf } from "../training/batches";
import { dealOf, tensorsOf } from "../training/deal";
import { measured, read } from "../training/measurement";
import { drawNoise } from "../training/noise";
import type { Checkpoint } from "../training/records";
import { sampleCounts } from "../training/sampleCounts";
import type { TrainingSettings } from "../training/settings";
import { engineOf } from "../variants/registry";
import { type TensorData, writeSafetensors } from "./safetensors";
import { metadataOf } from "./weightsFile";

/** Enough to tell two objectives apart, and few enough for any number of samples. */
const examples = 16;

export interface CheckBatch {
  /** [B, D] */
  readonly x: TensorData;
  /** [B, C] */
  readonly condition?: TensorData;
  /** [M, K, B, …] */
  readonly epsilon: TensorData;
}

/** @param terms the objective among them, nats per example */
export function writeCheck(
  { x, condition, epsilon }: CheckBatch,
  terms: Readonly<Partial<Record<TermId, number>>>,
  settings: TrainingSettings,
  step: number,
): Uint8Array<ArrayBuffer> {
  const tensors = { x, ...(condition && { condition }), epsilon };
  return writeSafetensors({ tensors, metadata: { ...metadataOf(settings, step), terms: JSON.stringify(terms) } });
}

/** A model's objective on held-out examples, with noise from the run's seed, on the current backend. */
export async function checkOf(
  dataset: Dataset,
  { settings, step, weights }: Checkpoint,
): Promise<Uint8Array<ArrayBuffer>> {
  const engine = engineOf(settings.variant, settings.pitfall);
  const deal = dealOf(dataset, settings);
  const layers = onDevice(engine.shapes(settings, deal.shape), weights);
  const rows = firstRows(dataset.heldOut, examples);
  const values = gather(dataset.heldOut, rows, dataset.size);
  const dealt = deal.tensors(values, labelsOf(dataset.heldOut, rows));
  const { M, K } = sampleCounts(settings);
  const epsilon = drawNoise([M, K, rows.length], engine.noise(settings), settings.seed, "check");
  try {
    const { objective } = engine.build(layers, settings, deal.shape);
    const terms = await read(measured(() => objective({ ...dealt, epsilon, step }, settings)));
    const batch = {
      x: await onHost(dealt.x),
      ...(dealt.condition && { condition: await onHost(dealt.condition) }),
      epsilon: await onHost(epsilon),
    };
    return writeCheck(batch, terms, settings, step);
  } finally {
    dispose([...tensorsOf(dealt), epsilon, ...Object.values(layers)]);
  }
}

async function onHost(tensor: Tensor): Promise<TensorData> {
  return { shape: tensor.shape, values: (await tensor.data()) as Float32Array };
}
