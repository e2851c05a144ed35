import type { SweepChoice } from "../../experiments/signalToNoiseSweep";
import { fieldsOf, type Numbers } from "./fields";

type Id = Exclude<keyof SweepChoice, "seed">;

/** Small enough to be there in seconds; the paper has 10,000 replicates of 1024 examples. */
export const sweepFields = fieldsOf<Id, "gradients">("gradients", {
  K: { kind: "list", min: 1, max: 10_000, initial: "1, 3, 10, 30, 100, 300" },
  M: { kind: "list", min: 1, max: 1000, initial: "1" },
  replicates: { kind: "whole", min: 2, max: 100_000, initial: "300" },
  examples: { kind: "whole", min: 1, max: 4096, initial: "128" },
  dimensions: { kind: "whole", min: 1, max: 100, initial: "20" },
  offset: { kind: "real", min: 0, max: 10, initial: "0.01" },
});

export function sweepChoice({ K, M, ...single }: Numbers<Id>, seed: number): SweepChoice {
  const [replicates, examples] = [single.replicates[0], single.examples[0]];
  return { K, M, replicates, examples, dimensions: single.dimensions[0], offset: single.offset[0], seed };
}
