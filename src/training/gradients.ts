import { type Tensor, type Variable, variableGrads } from "@tensorflow/tfjs-core";
import { isInference } from "../networks/weights";
import type { Outcome } from "../objectives/objective";
import { addMeasurement, addShare, type Measurement, measure } from "./measurement";

/** The gradient of the objective for every weight, ascent directions, with what was measured on the way. */
export interface Ascent {
  readonly measurement: Measurement;
  /** By weight name; weights that the objective does not reach have none. Whoever called disposes them. */
  readonly gradients: Record<string, Tensor>;
}

/**
 * Differentiates an objective. Where the encoder ascends a target of its own (PIWAE, DReG), the objective is run a
 * second time for the encoder's weights, since a tape of tfjs has one end.
 */
export function ascend(weights: Readonly<Record<string, Variable>>, objective: () => Outcome): Ascent {
  let measurement: Measurement | undefined;
  let isSplit = false;
  const gradients = differentiate(weights, () => {
    const outcome = objective();
    measurement = measure(outcome);
    isSplit = outcome.surrogate !== undefined || "inference" in outcome.objective;
    return generativeTarget(outcome);
  });

  if (isSplit) {
    const encoder = Object.fromEntries(Object.entries(weights).filter(([name]) => isInference(name)));
    for (const name of Object.keys(encoder)) gradients[name]?.dispose();
    Object.assign(
      gradients,
      differentiate(encoder, () => inferenceTarget(objective())),
    );
  }
  return { measurement: measurement as Measurement, gradients };
}

/**
 * Adds the ascent of a part of a batch, which counts by its share of the examples, to what the parts before it gave.
 * Takes over the tensors of both.
 */
export function addPart(total: Ascent | undefined, part: Ascent, share: number): Ascent {
  return {
    measurement: addMeasurement(total?.measurement, part.measurement, share),
    gradients: Object.fromEntries(
      Object.entries(part.gradients).map(([name, gradient]) => [
        name,
        addShare(total?.gradients[name], gradient, share),
      ]),
    ),
  };
}

function differentiate(weights: Readonly<Record<string, Variable>>, target: () => Tensor): Record<string, Tensor> {
  const { value, grads } = variableGrads(() => target().asScalar(), Object.values(weights));
  value.dispose();
  return Object.fromEntries(
    Object.entries(weights)
      .map(([name, { name: registered }]) => [name, grads[registered]] as const)
      .filter(([, gradient]) => gradient),
  );
}

function generativeTarget({ objective, aside }: Outcome): Tensor {
  const target = "generative" in objective ? objective.generative : objective;
  return aside ? target.add(aside) : target;
}

function inferenceTarget({ objective, surrogate }: Outcome): Tensor {
  return surrogate ?? ("inference" in objective ? objective.inference : objective);
}
