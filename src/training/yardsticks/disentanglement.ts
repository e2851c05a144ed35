import { dispose, tidy } from "@tensorflow/tfjs-core";
import type { Examples, Factor } from "../../data/dataset";
import { isConditional } from "../../networks/conditionalModel";
import { type CodeUnit, factorScore } from "../../numeric/factorScore";
import { binned, type Discrete, informationGap, informationShares } from "../../numeric/mutualInformation";
import { stream } from "../../numeric/random";
import { sum } from "../../numeric/reductions";
import { variances } from "../../numeric/variances";
import { binarise, gather, labelsOf } from "../batches";
import { tensorsOf } from "../deal";
import { activeAbove, type Disentanglement, type Evaluation } from "../records";
import type { Subject } from "../subject";

/** Bins of a posterior mean (Locatello et al. 2019, "Challenging Common Assumptions", appendix C). */
const bins = 20;
/** Kim & Mnih 2018, section 4, draw about so many. */
const voting = { votes: 800, samples: 64 };
/** Examples encoded in one piece of work, at most. */
const most = 512;
/** The share of the work that encoding is. */
const encoding = 0.8;

/**
 * How far latent units stand for the known factors: mutual information gap and FactorVAE score. A unit's value is its
 * posterior's mean, or its most probable category. All examples are encoded, those trained on too: `shapes` has each
 * combination of factors once, so that the histograms are the whole population's and not a sample's.
 */
export function disentanglement(subject: Subject): AsyncGenerator<number, Partial<Evaluation>> | undefined {
  const { factors } = subject.plan.dataset;
  return factors && measureFactors(subject, factors);
}

async function* measureFactors(
  subject: Subject,
  factors: readonly Factor[],
): AsyncGenerator<number, Partial<Evaluation>> {
  const { engine, plan } = subject;
  const { dataset, checkpoint } = plan;
  const parts = [dataset.train, dataset.heldOut];
  const count = dataset.train.count + dataset.heldOut.count;
  // An encoder has about as much to do for an example as a decoder for a row.
  const perPiece = Math.max(1, Math.min(most, Math.floor(plan.rows)));
  const means: Float32Array[] = [];
  let encoded = 0;
  for (const part of parts) {
    for (let start = 0; start < part.count; start += perPiece) {
      const n = Math.min(perPiece, part.count - start);
      means.push(await meansOf(subject, part, start, n));
      encoded += n;
      yield (encoding * encoded) / count;
    }
  }

  const columns = engine.units(checkpoint.settings);
  const active = variances(means, columns).map((variance) => variance > activeAbove);
  const codes = codeUnits(means, columns, count);
  const truth = factors.map((factor, k) => factorValues(parts, factors.length, k, factor.count));
  const mutualInformation: number[][] = [];
  for (const [j, unit] of codes.entries()) {
    mutualInformation.push(active[j] ? informationShares(discrete(unit), truth) : truth.map(() => 0));
    yield encoding + ((1 - encoding) * (j + 1)) / (codes.length + 1);
  }
  const { gaps: migPerFactor, mean: mig } = informationGap(mutualInformation, truth.length);
  const used = codes.filter((_, j) => active[j]);
  const score = factorScore(used, truth, stream(checkpoint.settings.seed, "votes"), voting);
  yield 1;
  const result: Disentanglement = { examples: count, mutualInformation, migPerFactor, mig, factorScore: score };
  return { disentanglement: result };
}

/** [n, D_z] posterior means of examples as the model sees them in training; of a conditional model in its prior's units. */
async function meansOf(
  { plan, deal, built }: Subject,
  part: Examples,
  start: number,
  n: number,
): Promise<Float32Array> {
  const { dataset, checkpoint } = plan;
  const { seed, binarisation } = checkpoint.settings;
  const rows = Uint32Array.from({ length: n }, (_, i) => start + i);
  const values = gather(part, rows, dataset.size);
  if (binarisation === "dynamic") binarise(values, seed, "disentanglement", start);
  const dealt = deal.tensors(values, labelsOf(part, rows));
  const mean = tidy(() => {
    const model = built.given(dealt.condition);
    const { mean } = model.encode(dealt.x);
    return isConditional(model) ? model.inPriorUnits(mean) : mean.clone();
  });
  dispose(tensorsOf(dealt));
  try {
    return Float32Array.from(await mean.data());
  } finally {
    mean.dispose();
  }
}

/** The columns of the means, unit by unit: a unit of several columns is discrete, and has its most probable category. */
function codeUnits(means: readonly Float32Array[], columns: readonly number[], count: number): CodeUnit[] {
  const width = sum(columns);
  return columns.map((own, j) => {
    const first = sum(columns.slice(0, j));
    const values = new Float32Array(count);
    let row = 0;
    for (const piece of means) {
      for (let start = first; start < piece.length; start += width) {
        values[row++] = own === 1 ? piece[start] : greatestAt(piece.subarray(start, start + own));
      }
    }
    return own === 1 ? { values } : { values, categories: own };
  });
}

function greatestAt(probabilities: Float32Array): number {
  return probabilities.indexOf(probabilities.reduce((most, p) => Math.max(most, p)));
}

function discrete({ values, categories }: CodeUnit): Discrete {
  return categories === undefined ? binned(values, bins) : { values, count: categories };
}

/** The k-th factor of all examples, part by part. */
function factorValues(parts: readonly Examples[], factorCount: number, k: number, count: number): Discrete {
  const values = new Uint8Array(sum(parts.map((part) => part.count)));
  let row = 0;
  for (const { factors = new Uint8Array() } of parts) {
    for (let at = k; at < factors.length; at += factorCount) values[row++] = factors[at];
  }
  return { values, count };
}
