import type { Tensor } from "@tensorflow/tfjs-core";
import type { Architecture } from "../networks/architecture";
import type { ConditionalModel } from "../networks/conditionalModel";
import type { DataShape } from "../networks/dataShape";
import type { Family, LatentModel } from "../networks/latentModel";
import type { Layers } from "../networks/weights";
import type { Batch, Objective, ObjectiveSettings, Outcome } from "../objectives/objective";

/** What trains a variant: how its networks are built, and its objective on them. */
export interface Engine extends Pick<Family, "shapes" | "noise" | "units"> {
  build(layers: Layers, architecture: Architecture, data: DataShape): Built;
  /** How many samples of z of different origin an example needs, along M. */
  draws(architecture: Architecture): number;
}

/** A model with the objective that is ascended on it. */
export interface Built {
  /** The model of x; of a conditional variant, that of x given the condition [B, C]. */
  given(condition?: Tensor): LatentModel;
  objective(batch: Batch, settings: ObjectiveSettings): Outcome;
}

const single = () => 1;

export function engine<Model extends LatentModel>(family: Family<Model>, objective: Objective<Model>): Engine {
  return {
    draws: single,
    ...family,
    build: (layers, architecture, data) => {
      const model = family.model(layers, architecture, data);
      return { given: () => model, objective: (batch, settings) => objective(model, batch, settings) };
    },
  };
}

/** The engine of a model that is given a part of each example. */
export function conditionalEngine(family: Family<ConditionalModel>, objective: Objective<ConditionalModel>): Engine {
  return {
    draws: single,
    ...family,
    build: (layers, architecture, data) => {
      const modelGiven = family.model(layers, architecture, data);
      return {
        given: (condition) => modelGiven(condition as Tensor),
        objective: (batch, settings) => objective(modelGiven, batch, settings),
      };
    },
  };
}
