import type { BoundChoice } from "../../training/modelExperiments";
import { fieldsOf, type Numbers } from "./fields";

type Id = keyof BoundChoice;

/** 5000 samples are what papers report. */
export const modelBoundsFields = fieldsOf<Id, "modelBounds">("modelBounds", {
  K: { kind: "list", min: 1, max: 100_000, initial: "1, 5, 50, 500, 5000" },
  examples: { kind: "whole", min: 1, max: 10_000, initial: "50" },
});

export function modelBoundsChoice({ K, examples }: Numbers<Id>): BoundChoice {
  return { K, examples: examples[0] };
}
