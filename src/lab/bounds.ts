/**
 * `bounds`: how the importance-weighted bound closes on a log p(x) that is known, as one line of JSON, in nats. The
 * quantiles are those of the bound at 5, 25, 50, 75 and 95 %; `gap` is not log p(x) less `mean`, but has less noise.
 */
import { type BoundsSettings, runBounds } from "../experiments/bounds";
import { goodProposal, type ProposalId, proposals } from "../experiments/proposal";
import { measure } from "./measure";
import { type FlagTable, readFlags, seedFlag } from "./readFlags";

const table = {
  K: { kind: "list", initial: "1,10,100,1000", min: 1, max: 1e6 },
  posterior: { kind: "choice", initial: "good", options: Object.keys(proposals) as readonly ProposalId[] },
  replicates: { kind: "whole", initial: "1000", min: 2, max: 1e6 },
  seed: seedFlag,
  latents: { kind: "whole", initial: "2", min: 1, max: 64 },
  inputs: { kind: "whole", initial: "8", min: 1, max: 1024 },
  sigma: { kind: "number", initial: "0.4", min: 0.01, max: 100 },
  // Without these, the posterior's own.
  shift: { kind: "number", initial: String(goodProposal.shift), min: -10, max: 10 },
  variance: { kind: "number", initial: String(goodProposal.variance), min: 0.01, max: 100 },
} as const satisfies FlagTable;

/** Prints the points and the slope; a theory that is infinite is null, as a missing slope is. Throws `LabFault`. */
export function bounds(argv: readonly string[]): void {
  measure("drawing bounds", runBounds(readSettings(argv)));
}

/** Throws `LabFault`, one sentence with the value and what to give instead. */
export function readSettings(argv: readonly string[]): BoundsSettings {
  const flags = readFlags("bounds", table, argv);
  const { shift, variance } = proposals[flags.choice("posterior")];
  return {
    proposal: { shift: flags.number("shift", shift), variance: flags.number("variance", variance) },
    sampleCounts: flags.numbers("K"),
    replicates: flags.number("replicates"),
    seed: flags.number("seed"),
    latents: flags.number("latents"),
    inputs: flags.number("inputs"),
    sigma: flags.number("sigma"),
  };
}
