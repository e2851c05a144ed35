/** `snr`: the signal-to-noise ratios of Rainforth et al. 2018 on the command line. */
import { type Estimator, estimators } from "../experiments/boundGradient";
import {
  type SweepChoice,
  type SweepResult,
  type SweepSlopes,
  signalToNoiseSweep,
} from "../experiments/signalToNoiseSweep";
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
  estimator: { kind: "choice", initial: estimators[0], options: estimators },
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
  const estimator = flags.choice("estimator");
  measure("drawing gradients", signalToNoiseSweep(choice), (result) => of(estimator, result));
}

/** The inference network's gradient by one estimator, beside the generative network's. */
function of(estimator: Estimator, { points, slopes, noiseFloor }: SweepResult): object {
  const slopesOf = (against: SweepSlopes) => ({ inference: against[estimator], generative: against.generative });
  return {
    points: points.map(({ K, M, generative, ...inference }) => ({ K, M, inference: inference[estimator], generative })),
    slopes: { K: slopesOf(slopes.K), M: slopesOf(slopes.M) },
    noiseFloor,
  };
}
