/** `snr`: the signal-to-noise ratios of Rainforth et al. 2018 on the command line. */
import { type Estimator, estimators } from "../experiments/boundGradient";
import { type SweepChoice, type SweepSlopes, signalToNoiseSweep } from "../experiments/signalToNoiseSweep";
import { LabFault } from "./labFault";
import { progressBar } from "./progressBar";

interface Flag {
  readonly initial: string;
  readonly min: number;
  readonly max: number;
  readonly kind: "whole" | "list" | "number";
}

/** K and dimensions end where one estimate, which is drawn in one go, would take longer than some milliseconds. */
const flags: Readonly<Record<keyof SweepChoice, Flag>> = {
  examples: { kind: "whole", initial: "128", min: 1, max: 10_000 },
  K: { kind: "list", initial: "1,10,100,1000", min: 1, max: 10_000 },
  M: { kind: "list", initial: "1", min: 1, max: 100_000 },
  replicates: { kind: "whole", initial: "1000", min: 2, max: 100_000 },
  seed: { kind: "whole", initial: "0", min: 0, max: 2 ** 32 - 1 },
  dimensions: { kind: "whole", initial: "20", min: 1, max: 50 },
  offset: { kind: "number", initial: "0.01", min: 0, max: 10 },
};

/** Prints the points and slopes as one line of JSON; a missing slope is null. */
export function measureSignalToNoise(argv: readonly string[]): void {
  const given = readFlags(argv);
  const estimator = readEstimator(given.get("estimator"));
  const sweep = signalToNoiseSweep(readChoice(given));
  const bar = process.stderr.isTTY ? progressBar("drawing gradients", 100) : undefined;
  let shown = 0;
  let step = sweep.next();
  for (; !step.done; step = sweep.next()) {
    const percent = Math.floor(100 * step.value.share);
    if (percent === shown) continue;
    shown = percent;
    bar?.show(percent);
  }
  bar?.end();
  const { points, slopes, noiseFloor } = step.value;
  const slopesOf = (against: SweepSlopes) => ({ inference: against[estimator], generative: against.generative });
  const printed = {
    points: points.map(({ K, M, generative, ...inference }) => ({ K, M, inference: inference[estimator], generative })),
    slopes: { K: slopesOf(slopes.K), M: slopesOf(slopes.M) },
    noiseFloor,
  };
  const orNull = (_: string, value: unknown) => value ?? null;
  process.stdout.write(`${JSON.stringify(printed, orNull)}\n`);
}

function readEstimator(given: string = estimators[0]): Estimator {
  const estimator = estimators.find((known) => known === given);
  if (!estimator) throw new LabFault(`--estimator is ${given}; it must be one of ${estimators.join(", ")}`);
  return estimator;
}

function readChoice(given: ReadonlyMap<string, string>): SweepChoice {
  const numbers = (name: keyof SweepChoice) => read(name, given.get(name) ?? flags[name].initial);
  const number = (name: keyof SweepChoice) => numbers(name)[0];
  return {
    dimensions: number("dimensions"),
    examples: number("examples"),
    offset: number("offset"),
    seed: number("seed"),
    replicates: number("replicates"),
    K: numbers("K"),
    M: numbers("M"),
  };
}

/** `--name value` and `--name=value`: the settings' flags would take K and M for single numbers. */
function readFlags(argv: readonly string[]): ReadonlyMap<string, string> {
  const names = [...Object.keys(flags), "estimator"];
  const initialOf = (name: string) => (name === "estimator" ? estimators[0] : flags[name as keyof SweepChoice].initial);
  const given = new Map<string, string>();
  for (let i = 0; i < argv.length; i++) {
    const [flag, attached] = argv[i].split("=", 2);
    const name = flag.slice(2);
    if (!flag.startsWith("--") || !names.includes(name)) {
      const known = names.map((name) => `--${name}`);
      throw new LabFault(`${argv[i]} is not a flag of snr; it must be one of ${known.join(", ")}`);
    }
    const value = attached ?? argv[++i];
    if (!value || value.startsWith("--")) {
      throw new LabFault(`${flag} has no value; it needs one after it, such as ${flag} ${initialOf(name)}`);
    }
    given.set(name, value);
  }
  return given;
}

function read(name: keyof SweepChoice, given: string): readonly number[] {
  const { kind, initial, min, max } = flags[name];
  const parts = kind === "list" ? given.split(",") : [given];
  const values = parts.map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const fits = (value: number) => value >= min && value <= max && (kind === "number" || Number.isInteger(value));
  if (!values.every(fits)) {
    const wanted = {
      whole: `a whole number from ${min} to ${max}`,
      list: `whole numbers from ${min} to ${max} with commas between, such as ${initial}`,
      number: `a number from ${min} to ${max}`,
    };
    throw new LabFault(`--${name} is ${given}; it must be ${wanted[kind]}`);
  }
  return values;
}
