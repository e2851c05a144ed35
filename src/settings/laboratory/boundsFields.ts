import type { BoundsSettings } from "../../experiments/bounds";
import { type ProposalId, proposals } from "../../experiments/proposal";
import { fieldsOf, type Numbers } from "./fields";

type Id = "proposal" | "K" | "replicates" | "latents" | "inputs" | "sigma";

const proposalIds = Object.keys(proposals) as readonly ProposalId[];

export const boundsFields = fieldsOf<Id, "bounds">("bounds", {
  proposal: { kind: "choice", options: proposalIds, initial: "good", names: "bounds.proposals" },
  K: { kind: "list", min: 1, max: 100_000, initial: "1, 3, 10, 30, 100, 300, 1000" },
  replicates: { kind: "whole", min: 2, max: 100_000, initial: "2000" },
  latents: { kind: "whole", min: 1, max: 64, initial: "2" },
  inputs: { kind: "whole", min: 1, max: 256, initial: "8" },
  sigma: { kind: "real", min: 0.01, max: 100, initial: "0.4" },
});

export function boundsChoice(numbers: Numbers<Id>, seed: number): BoundsSettings {
  return {
    sampleCounts: numbers.K,
    replicates: numbers.replicates[0],
    latents: numbers.latents[0],
    inputs: numbers.inputs[0],
    sigma: numbers.sigma[0],
    proposal: proposals[proposalIds[numbers.proposal[0]]],
    seed,
  };
}
