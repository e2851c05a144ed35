import type { Architecture } from "../networks/architecture";
import type { Family, LatentModel } from "../networks/latentModel";
import type { Weights } from "../networks/weights";
import type { Batch, Objective, ObjectiveSettings, Outcome } from "../objectives/objective";

/** What trains a variant: how its networks are built, and its objective on them. */
export interface Engine extends Pick<Family, "shapes" | "noise" | "units"> {
  build(weights: Weights, architecture: Architecture): Built;
}

/** A model with the objective that is ascended on it. */
export interface Built {
  readonly model: LatentModel;
  objective(batch: Batch, settings: ObjectiveSettings): Outcome;
}

export function engine<Model extends LatentModel>(family: Family<Model>, objective: Objective<Model>): Engine {
  return {
    ...family,
    build: (weights, architecture) => {
      const model = family.model(weights, architecture);
      return { model, objective: (batch, settings) => objective(model, batch, settings) };
    },
  };
}
