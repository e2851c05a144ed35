/** What the tensors of one training step take on paper, before any is made. Plain arithmetic: the page asks it too. */
import type { DatasetSummary } from "../data/dataset";
import { sum } from "../numeric/reductions";
import { cards } from "../variants/registry";
import { parts } from "./parts";
import { sampleCounts } from "./sampleCounts";
import type { TrainingSettings } from "./settings";

/** In bytes. */
export interface Footprint {
  /** Weights, their gradients, and Adam's two moments. */
  readonly weights: number;
  /** A batch with its noise, and the held-out batch. */
  readonly data: number;
  /** What the layers of a part of the batch give out, and the gradients of that. */
  readonly activations: number;
  readonly total: number;
}

/** The part of a data set's summary that decides it. */
export type DataSize = Pick<DatasetSummary, "size" | "modalities" | "labelCount">;

/** A network of dense layers, and how many rows pass it at a time for each example. */
interface Network {
  readonly inputs: number;
  readonly hidden: readonly number[];
  readonly outputs: number;
  readonly rows: number;
  /** Numbers that are kept for each number given out: the output and what is computed from it, with their gradients. */
  readonly copies: number;
}

const bytesOfFloat = 4;
/** A weight, its two moments and its gradient. */
const copiesOfWeight = 4;
/** Of a hidden layer: what it gives out, and the gradient of that. */
const copiesOfHidden = 2;
/** Of the output: logits and their gradient; or the terms of (x − μ)²/σ², of which few are there at a time. */
const copiesOfOutput = { bernoulli: 2, gaussian: 4 };
/** Of the parameters of q(z|x), and of a number of z: its densities under q and p are made of some ten operations. */
const copiesOfLatent = 10;
/** Of a full covariance's factor: its inverse is a product of powers. */
const copiesOfFactor = 30;

/** @param data the data set as it is, before modalities are added to it or a part of it is given */
export function footprint(settings: TrainingSettings, data: DataSize): Footprint {
  const { batchSize, latentSize, categories } = settings;
  const { knobs } = cards[settings.variant];
  const counts = sampleCounts(settings);
  const samples = counts.M * counts.K;
  const latents =
    (knobs.includes("latentSize") ? latentSize : 0) + (knobs.includes("categories") ? sum(categories) : 0);
  const modalities = knobs.includes("modalities") ? settings.modalities : 1;
  const rowSize = knobs.includes("modalities") ? (data.size / data.modalities) * modalities : data.size;

  const networks = networksOf(settings, data);
  const all = parts(batchSize, settings, rowSize, counts);
  const perExample = sum(
    networks.map(({ hidden, outputs, rows, copies }) => rows * (copiesOfHidden * sum(hidden) + copies * outputs)),
  );
  const factor = hasFactor(settings) ? copiesOfFactor * latentSize ** 2 : 0;
  const inPart = all[0].count * (perExample + samples * latents * copiesOfLatent + factor);
  // Training and held-out examples, and copies of those at hand.
  const inBatch = batchSize * (2 * rowSize + samples * latents) + all[0].count * (2 * rowSize + samples * latents);
  // Of a batch in parts, the sum of the gradients beside those of the part at hand; of experts that also stand alone, the
  // same once more, and what is saved a second time.
  const perWeight =
    copiesOfWeight + (all.length > 1 ? 1 : 0) + (cards[settings.variant].combination === "product" ? 2 : 0);

  const bytes = {
    weights: bytesOfFloat * perWeight * countWeights(networks),
    data: bytesOfFloat * inBatch,
    activations: bytesOfFloat * inPart,
  };
  return { ...bytes, total: bytes.weights + bytes.data + bytes.activations };
}

/** How many weights these settings train on this data. */
export function weightCount(settings: TrainingSettings, data: DataSize): number {
  return countWeights(networksOf(settings, data));
}

function hasFactor({ variant, posterior, latentSize }: TrainingSettings): boolean {
  return cards[variant].knobs.includes("posterior") && posterior === "full-covariance" && latentSize > 1;
}

function networksOf(settings: TrainingSettings, data: DataSize): Network[] {
  const { variant, hidden, latentSize, categories, likelihood, condition, quadrants, baseline } = settings;
  const { knobs, combination } = cards[variant];
  const { M, K } = sampleCounts(settings);
  const mirrored = hidden.toReversed();
  const continuous = knobs.includes("latentSize") ? latentSize : 0;
  const discrete = knobs.includes("categories") ? sum(categories) : 0;
  const latents = continuous + discrete;
  const triangle = hasFactor(settings) ? (latentSize * (latentSize - 1)) / 2 : 0;
  const parameters = 2 * continuous + discrete + triangle;
  const ofLatents = { rows: 1, copies: copiesOfLatent } as const;
  const ofData = { rows: M * K, copies: copiesOfOutput[likelihood] } as const;

  if (knobs.includes("condition")) {
    const shown = condition === "label" ? data.labelCount : Math.round((data.size * quadrants) / 4);
    const size = condition === "label" ? data.size : data.size - shown;
    const given = shown + (baseline ? size : 0);
    const guess: Network = { inputs: shown, hidden, outputs: size, ...ofData, rows: 1 };
    return [
      { inputs: size + shown, hidden, outputs: parameters, ...ofLatents },
      { inputs: given, hidden, outputs: parameters, ...ofLatents },
      { inputs: latents + given, hidden: mirrored, outputs: size, ...ofData },
      ...(baseline ? [guess] : []),
    ];
  }

  const isMultimodal = knobs.includes("modalities");
  const size = isMultimodal ? data.size / data.modalities : data.size;
  // A product's experts also stand alone, each with a sample of its own.
  const isProduct = combination === "product";
  const pair: Network[] = [
    { inputs: size, hidden, outputs: parameters, ...ofLatents, rows: isProduct ? 2 : 1 },
    { inputs: latents, hidden: mirrored, outputs: size, ...ofData, rows: isProduct ? 2 * K : M * K },
  ];
  return Array.from({ length: isMultimodal ? settings.modalities : 1 }, () => pair).flat();
}

function countWeights(networks: readonly Network[]): number {
  return sum(
    networks.map(({ inputs, hidden, outputs }) => {
      const widths = [inputs, ...hidden, outputs];
      return sum(widths.slice(1).map((width, i) => (widths[i] + 1) * width));
    }),
  );
}
