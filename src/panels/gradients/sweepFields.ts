import type { SweepChoice } from "../../experiments/signalToNoiseSweep";
import type { Field, Numbers } from "../laboratory/fields";

type Id = Exclude<keyof SweepChoice, "seed">;

const field = (id: Id, kind: Field<Id>["kind"], min: number, max: number, initial: string): Field<Id> => ({
  id,
  kind,
  min,
  max,
  initial,
  label: `gradients.fields.${id}`,
  help: `gradients.help.${id}`,
});

/** Small enough to be there in seconds; the paper has 10,000 replicates of 1024 examples. */
export const sweepFields: readonly Field<Id>[] = [
  field("K", "list", 1, 10_000, "1, 3, 10, 30, 100, 300"),
  field("M", "list", 1, 1000, "1"),
  field("replicates", "whole", 2, 100_000, "300"),
  field("examples", "whole", 1, 4096, "128"),
  field("dimensions", "whole", 1, 100, "20"),
  field("offset", "real", 0, 10, "0.01"),
];

export function sweepChoice({ K, M, ...single }: Numbers<Id>, seed: number): SweepChoice {
  const [replicates, examples] = [single.replicates[0], single.examples[0]];
  return { K, M, replicates, examples, dimensions: single.dimensions[0], offset: single.offset[0], seed };
}
