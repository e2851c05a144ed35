/**
 * `bounds`: how the importance-weighted bound closes on a log p(x) that is known, as one line of JSON, in nats. The
 * quantiles are those of the bound at 5, 25, 50, 75 and 95 %; `gap` is not log p(x) less `mean`, but has less noise.
 */
import { type BoundPoint, type BoundsSettings, runBounds } from "../experiments/bounds";
import { goodProposal, type Proposal, type ProposalId, proposals } from "../experiments/proposal";
import { LabFault } from "./labFault";
import { progressBar } from "./progressBar";

interface NumberFlag {
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
}

const numbers = {
  replicates: { initial: 1000, min: 2, max: 1e6, isWhole: true },
  seed: { initial: 0, min: 0, max: 2 ** 32 - 1, isWhole: true },
  latents: { initial: 2, min: 1, max: 64, isWhole: true },
  inputs: { initial: 8, min: 1, max: 1024, isWhole: true },
  sigma: { initial: 0.4, min: 0.01, max: 100, isWhole: false },
} satisfies Record<string, NumberFlag>;

/** Those of the proposal: without a flag, `--posterior` says. */
const shapes = {
  shift: { min: -10, max: 10 },
  variance: { min: 0.01, max: 100 },
};

const sampleCount: NumberFlag = { initial: 1, min: 1, max: 1e6, isWhole: true };

const known = ["K", "posterior", ...Object.keys(numbers), ...Object.keys(shapes)];

/** Runs the flags' experiment and prints it; a bar on standard error shows how far it is. Throws `LabFault`. */
export function bounds(argv: readonly string[]): void {
  const work = runBounds(readSettings(argv));
  const bar = progressBar("drawing", 100);
  for (;;) {
    const { done, value } = work.next();
    if (!done) {
      bar.show(Math.ceil(100 * value.share));
      continue;
    }
    bar.end();
    const { logEvidence, points, slope } = value;
    process.stdout.write(`${JSON.stringify({ logEvidence, points: points.map(finite), slope: slope ?? null })}\n`);
    return;
  }
}

/** JSON has no ∞: a theory without one is null. */
function finite(point: BoundPoint): object {
  return { ...point, theory: Number.isFinite(point.theory) ? point.theory : null };
}

/** Reads `--name value` and `--name=value`. Throws `LabFault`, one sentence with the value and what to give instead. */
export function readSettings(argv: readonly string[]): BoundsSettings {
  const given = readPairs(argv);
  const proposal = readProposal(given);
  const number = (name: keyof typeof numbers) => readNumber(`--${name}`, numbers[name], given[name]);
  return {
    proposal,
    sampleCounts: readSampleCounts(given.K ?? "1,10,100,1000"),
    replicates: number("replicates"),
    seed: number("seed"),
    latents: number("latents"),
    inputs: number("inputs"),
    sigma: number("sigma"),
  };
}

function readPairs(argv: readonly string[]): Record<string, string | undefined> {
  const given: Record<string, string> = {};
  for (let index = 0; index < argv.length; index++) {
    const [flag, ...attached] = argv[index].split("=");
    const name = flag.slice(2);
    if (!flag.startsWith("--") || !known.includes(name)) {
      throw new LabFault(
        `${argv[index]} is no flag of bounds; its flags are ${known.map((each) => `--${each}`).join(", ")}`,
      );
    }
    const value = attached.length > 0 ? attached.join("=") : argv[++index];
    if (value === undefined || value.startsWith("--")) {
      throw new LabFault(`${flag} has no value; give one after it, such as ${flag} ${example(name)}`);
    }
    given[name] = value;
  }
  return given;
}

function example(name: string): string {
  if (name === "K") return "1,10,100";
  if (name === "posterior") return "good";
  if (name in shapes) return String(goodProposal[name as keyof Proposal]);
  return String(numbers[name as keyof typeof numbers].initial);
}

function readProposal(given: Readonly<Record<string, string | undefined>>): Proposal {
  const name = given.posterior ?? "good";
  if (!Object.hasOwn(proposals, name)) {
    throw new LabFault(`--posterior is ${name}; it must be one of ${Object.keys(proposals).join(", ")}`);
  }
  const shape = (key: keyof Proposal) =>
    readNumber(`--${key}`, { ...shapes[key], initial: proposals[name as ProposalId][key], isWhole: false }, given[key]);
  return { shift: shape("shift"), variance: shape("variance") };
}

function readSampleCounts(given: string): number[] {
  const counts = given.split(",").map((count) => readNumber("--K", sampleCount, count, given));
  if (new Set(counts).size < counts.length) throw new LabFault(`--K is ${given}; it must name each number once`);
  return counts;
}

function readNumber(flag: string, { initial, min, max, isWhole }: NumberFlag, text?: string, shown = text): number {
  if (text === undefined) return initial;
  const value = Number(text);
  if (text.trim() !== "" && value >= min && value <= max && (!isWhole || Number.isInteger(value))) return value;
  const kind = isWhole ? "whole number" : "number";
  const asked = flag === "--K" ? `${kind}s with commas between them, each` : `a ${kind}`;
  throw new LabFault(`${flag} is ${shown === "" ? "empty" : shown}; it must be ${asked} from ${min} to ${max}`);
}
