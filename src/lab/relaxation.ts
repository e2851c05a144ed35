/**
 * `relaxation`: bias and variance of relaxed gradients against the temperature, as one line of JSON. Biases are relative
 * to the norm of the exact gradient, variances and mean squared errors to its square.
 */
import { runRelaxation } from "../experiments/relaxation";
import { risingToy } from "../experiments/relaxedGradient";
import { measure } from "./measure";
import { type FlagTable, readFlags, seedFlag } from "./readFlags";

const table = {
  temperatures: { kind: "reals", initial: "0.05,0.1,0.2,0.5,1,2,5", min: 0.01, max: 100 },
  average: { kind: "whole", initial: "100", min: 1, max: 1e6 },
  power: { kind: "number", initial: "4", min: 2, max: 10 },
  categories: { kind: "whole", initial: "3", min: 2, max: 100 },
  replicates: { kind: "whole", initial: "100000", min: 2, max: 1e7 },
  seed: seedFlag,
} as const satisfies FlagTable;

/** Prints the exact objective and gradient, the errors of REINFORCE, and both estimators' by τ. Throws `LabFault`. */
export function measureRelaxation(argv: readonly string[]): void {
  const flags = readFlags("relaxation", table, argv);
  const settings = {
    toy: risingToy(flags.number("categories"), flags.number("power")),
    temperatures: flags.numbers("temperatures"),
    average: flags.number("average"),
    replicates: flags.number("replicates"),
    seed: flags.number("seed"),
  };
  measure("drawing gradients", runRelaxation(settings));
}
