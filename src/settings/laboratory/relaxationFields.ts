import type { RelaxationSettings } from "../../experiments/relaxation";
import { risingToy } from "../../experiments/relaxedGradient";
import { fieldsOf, type Numbers } from "./fields";

type Id = "temperatures" | "average" | "power" | "categories" | "replicates";

/** The cost that is not quadratic shows what straight-through gradients cannot lose. */
export const relaxationFields = fieldsOf<Id, "relaxedGradients">("relaxedGradients", {
  temperatures: { kind: "reals", min: 0.01, max: 100, initial: "0.05, 0.1, 0.2, 0.5, 1, 2, 5" },
  average: { kind: "whole", min: 1, max: 1_000_000, initial: "100" },
  power: { kind: "real", min: 2, max: 10, initial: "4" },
  categories: { kind: "whole", min: 2, max: 100, initial: "3" },
  replicates: { kind: "whole", min: 2, max: 10_000_000, initial: "100000" },
});

export function relaxationChoice(numbers: Numbers<Id>, seed: number): RelaxationSettings {
  return {
    toy: risingToy(numbers.categories[0], numbers.power[0]),
    temperatures: numbers.temperatures,
    average: numbers.average[0],
    replicates: numbers.replicates[0],
    seed,
  };
}
