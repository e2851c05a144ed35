import { type Tensor, tidy } from "@tensorflow/tfjs-core";
import { gradientsOf } from "../kernels/tape";
import { isInference, type Layers } from "../networks/weights";
import type { Outcome } from "../objectives/objective";
import { addMeasurement, addShare, type Measurement, measure } from "./measurement";

/** The gradient of the objective for every layer, ascent directions, with what was measured on the way. */
export interface Ascent {
  readonly measurement: Measurement;
  /** By layer name; layers that the objective does not reach have none. Whoever called disposes them. */
  readonly gradients: Record<string, Tensor>;
}

/**
 * Differentiates an objective. Where the encoder ascends a target of its own (PIWAE, DReG), the one forward pass is
 * walked back twice.
 */
export function ascend(layers: Layers, objective: () => Outcome): Ascent {
  let measurement: Measurement | undefined;
  const gradients = tidy(() => {
    const ofTargets = gradientsOf(() => {
      const outcome = objective();
      measurement = measure(outcome);
      const y = generativeTarget(outcome);
      const inference = inferenceTarget(outcome);
      if (!inference) return [{ y, xs: layers }];
      return [
        { y, xs: only(layers, (name) => !isInference(name)) },
        { y: inference, xs: only(layers, isInference) },
      ];
    });
    return Object.assign({}, ...ofTargets) as Record<string, Tensor>;
  });
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

function only(layers: Layers, isChosen: (name: string) => boolean): Layers {
  return Object.fromEntries(Object.entries(layers).filter(([name]) => isChosen(name)));
}

function generativeTarget({ objective, aside }: Outcome): Tensor {
  const target = "generative" in objective ? objective.generative : objective;
  return aside ? target.add(aside) : target;
}

/** What the inference network ascends, where that is not the objective. */
function inferenceTarget({ objective, surrogate }: Outcome): Tensor | undefined {
  return surrogate ?? ("inference" in objective ? objective.inference : undefined);
}
