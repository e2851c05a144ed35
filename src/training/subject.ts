/** A model at rest, with the held-out examples that it is measured on. */
import type { Tensor } from "@tensorflow/tfjs-core";
import type { Dataset } from "../data/dataset";
import { onDevice } from "../networks/weights";
import type { Built, Engine } from "../variants/engine";
import { engineOf } from "../variants/registry";
import { firstRows, heldOutAsSeen, labelsOf } from "./batches";
import { type Deal, type Dealt, dealOf } from "./deal";
import type { EvaluationPlan } from "./evaluation";
import type { Checkpoint } from "./records";

export interface SubjectPlan {
  readonly dataset: Dataset;
  /** The model as it was at one step; training may go on meanwhile. */
  readonly checkpoint: Checkpoint;
  /** At most so many held-out examples. */
  readonly examples: number;
}

/** Whoever opened it disposes its layers. */
export interface Subject<Plan extends SubjectPlan = EvaluationPlan> {
  readonly plan: Plan;
  readonly engine: Engine;
  readonly deal: Deal;
  readonly layers: Readonly<Record<string, Tensor>>;
  readonly built: Built;
  /** [N, D] whole rows of held-out examples */
  readonly values: Float32Array;
  /** [N] */
  readonly labels: Uint8Array | undefined;
  /** N */
  readonly count: number;
}

export function subjectOf<Plan extends SubjectPlan>(plan: Plan): Subject<Plan> {
  const { dataset, checkpoint, examples } = plan;
  const { settings, weights } = checkpoint;
  const engine = engineOf(settings.variant, settings.pitfall);
  const deal = dealOf(dataset, settings);
  const rows = firstRows(dataset.heldOut, examples);
  const layers = onDevice(engine.shapes(settings, deal.shape), weights);
  return {
    plan,
    engine,
    deal,
    layers,
    built: engine.build(layers, settings, deal.shape),
    values: heldOutAsSeen(dataset, rows, settings),
    labels: labelsOf(dataset.heldOut, rows),
    count: rows.length,
  };
}

/** Held-out examples `start` to `end` on the device. Whoever asked for them disposes them. */
export function dealtRange({ plan, deal, values, labels }: Subject<SubjectPlan>, start: number, end: number): Dealt {
  const { size } = plan.dataset;
  return deal.tensors(values.subarray(start * size, end * size), labels?.subarray(start, end));
}
