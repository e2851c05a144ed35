import type { GradientChoice } from "../../training/modelExperiments";
import { fieldsOf, type Numbers } from "./fields";

type Id = keyof GradientChoice;

/** Small enough to be there in half a minute for the model that the page begins with. */
export const modelGradientsFields = fieldsOf<Id, "modelGradients">("modelGradients", {
  K: { kind: "list", min: 1, max: 1000, initial: "1, 2, 5, 10, 20, 50" },
  M: { kind: "list", min: 1, max: 1000, initial: "1, 2, 5, 10, 20" },
  // The noise of fewer deviations would count as signal.
  replicates: { kind: "whole", min: 20, max: 10_000, initial: "100" },
  examples: { kind: "whole", min: 1, max: 1000, initial: "16" },
});

export function modelGradientsChoice({ K, M, replicates, examples }: Numbers<Id>): GradientChoice {
  return { K, M, replicates: replicates[0], examples: examples[0] };
}
