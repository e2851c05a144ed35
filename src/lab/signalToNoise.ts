/** `snr`: the signal-to-noise ratios of Rainforth et al. 2018 on the command line. */
import { type SweepChoice, signalToNoiseSweep } from "../experiments/signalToNoiseSweep";
import { measure } from "./measure";
import { type FlagTable, readFlags, seedFlag } from "./readFlags";

/** K and dimensions end where one estimate, which is drawn in one go, would take longer than some milliseconds. */
const table = {
  examples: { kind: "whole", initial: "128", min: 1, max: 10_000 },
  K: { kind: "list", initial: "1,10,100,1000", min: 1, max: 10_000 },
  M: { kind: "list", initial: "1", min: 1, max: 100_000 },
  replicates: { kind: "whole", initial: "1000", min: 2, max: 100_000 },
  seed: seedFlag,
  dimensions: { kind: "whole", initial: "20", min: 1, max: 50 },
  offset: { kind: "number", initial: "0.01", min: 0, max: 10 },
} as const satisfies FlagTable & Record<keyof SweepChoice, unknown>;

/** Prints the points and slopes as one line of JSON; a missing slope is null. Throws `LabFault`. */
export function measureSignalToNoise(argv: readonly string[]): void {
  const flags = readFlags("snr", table, argv);
  const choice: SweepChoice = {
    dimensions: flags.number("dimensions"),
    examples: flags.number("examples"),
    offset: flags.number("offset"),
    seed: flags.number("seed"),
    replicates: flags.number("replicates"),
    K: flags.numbers("K"),
    M: flags.numbers("M"),
  };
  measure("drawing gradients", signalToNoiseSweep(choice));
}
