import type { BoundsSettings } from "../../experiments/bounds";
import { badProposal, goodProposal } from "../../experiments/proposal";
import type { Field, Numbers } from "../laboratory/fields";

type Id = "K" | "replicates" | "latents" | "inputs" | "sigma";

const field = (id: Id, kind: Field<Id>["kind"], min: number, max: number, initial: string): Field<Id> => ({
  id,
  kind,
  min,
  max,
  initial,
  label: `bounds.fields.${id}`,
  help: `bounds.help.${id}`,
});

export const boundsFields: readonly Field<Id>[] = [
  field("K", "list", 1, 100_000, "1, 3, 10, 30, 100, 300, 1000"),
  field("replicates", "whole", 2, 100_000, "2000"),
  field("latents", "whole", 1, 64, "2"),
  field("inputs", "whole", 1, 256, "8"),
  field("sigma", "real", 0.01, 100, "0.4"),
];

export const proposals = { good: goodProposal, bad: badProposal } as const;
export type ProposalId = keyof typeof proposals;

export function boundsChoice(numbers: Numbers<Id>, proposal: ProposalId, seed: number): BoundsSettings {
  return {
    sampleCounts: numbers.K,
    replicates: numbers.replicates[0],
    latents: numbers.latents[0],
    inputs: numbers.inputs[0],
    sigma: numbers.sigma[0],
    proposal: proposals[proposal],
    seed,
  };
}
