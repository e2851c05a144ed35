import { dispose, stack, type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import { isMultimodal, type MultimodalModel } from "../../networks/multimodalModel";
import { type Layers, onDevice } from "../../networks/weights";
import { binarise, firstRows, gather } from "../batches";
import { classifiersOf, classify } from "../classifier";
import { drawNoise } from "../noise";
import type { Evaluation } from "../records";
import type { Subject } from "../subject";
import { inShareOf, type Yardstick } from "./yardstick";

/** Held-out examples, at most. */
const examples = 500;
/** Draws from the prior. */
const draws = 1000;

/**
 * Coherence as Shi et al. 2019 measure it (section 4 and their code): the share of held-out examples whose x_to,
 * decoded from samples of q(z|x_from) alone, a classifier takes for their label; and of draws from the prior whose
 * modalities it takes for one and the same.
 */
export const coherence: Yardstick = (subject) => {
  const { deal, plan, built } = subject;
  const { labels } = plan.dataset.heldOut;
  if (deal.shape.modalities.length === 1 || !labels) return undefined;
  const model = built.given();
  return isMultimodal(model) ? measure(subject, model, labels) : undefined;
};

async function* measure(
  { plan, engine, deal }: Subject,
  model: MultimodalModel,
  labels: Uint8Array,
): AsyncGenerator<number, Partial<Evaluation>> {
  const { dataset, checkpoint } = plan;
  const { seed, binarisation } = checkpoint.settings;
  const rows = firstRows(dataset.heldOut, examples);
  const values = gather(dataset.heldOut, rows, dataset.size);
  if (binarisation === "dynamic") binarise(values, seed, "coherence");
  const layout = engine.noise(checkpoint.settings);
  const samples = engine.draws(checkpoint.settings);

  const all = [...deal.shape.modalities.keys()];
  const singles = all.map((d) => ({ from: [d], to: all }));
  // Of two modalities, all but one are the other alone.
  const others = all.length > 2 ? all.map((d) => ({ from: all.filter((m) => m !== d), to: [d] })) : [];
  const paths = [...singles, ...others];
  const works = 1 + paths.length + 1;

  const { shapes, weights, accuracy } = yield* inShareOf(classifiersOf(dataset), 0, works);
  const judges = onDevice(shapes, weights);
  try {
    const perPiece = (each: number) => Math.max(1, Math.floor(plan.rows / each));
    const shares: number[][] = [];
    for (const [i, { from, to }] of paths.entries()) {
      const work = meanOver(rows.length, perPiece(samples), (start, n) => {
        const { x } = deal.tensors(values.subarray(start * dataset.size, (start + n) * dataset.size), undefined);
        const z = model.encode(x, from).sample(drawNoise([samples, 1, n], layout, seed, "coherence", start));
        const label = tensor(Int32Array.from(labels.subarray(start, start + n)), [n], "int32");
        return stack(to.map((d) => judged(judges, model, z, d).equal(label).cast("float32").mean([0, 1]).sum())); // [to]
      });
      shares.push(yield* inShareOf(work, 1 + i, works));
    }
    const agreements = meanOver(draws, perPiece(1), (start, n) => {
      const z = model.samplePrior(drawNoise([1, 1, n], layout, seed, "coherence", "prior", start));
      const [first, ...rest] = all.map((d) => judged(judges, model, z, d));
      const isAgreed = rest.map((other) => other.equal(first)).reduce((both, each) => both.logicalAnd(each));
      return isAgreed.cast("float32").sum().reshape([1]);
    });
    const [joint] = yield* inShareOf(agreements, works - 1, works);
    const cross = shares.slice(0, all.length);
    const missing = others.length > 0 ? shares.slice(all.length).map(([share]) => share) : undefined;
    return { coherence: { examples: rows.length, draws, accuracy, cross, joint, missing } };
  } finally {
    dispose(judges);
  }
}

/** The label of the mean of p(x_d|z): z [M, K, B, D_z] → [M, K, B] */
function judged(judges: Layers, model: MultimodalModel, z: Tensor, d: number): Tensor {
  const x = model.decodeModality(z, d).mean(); // [M, K, B, D_d]
  return classify(judges, d, x.reshape([-1, x.shape[3] as number])).reshape(x.shape.slice(0, 3));
}

/** Means over `count` examples of what `piece` adds up for `n` of them from `start` on, [numbers]. */
async function* meanOver(
  count: number,
  perPiece: number,
  piece: (start: number, n: number) => Tensor,
): AsyncGenerator<number, number[]> {
  let sums: number[] = [];
  for (let start = 0; start < count; start += perPiece) {
    const n = Math.min(perPiece, count - start);
    const part = tidy(() => piece(start, n));
    const numbers = await part.data();
    part.dispose();
    sums = Array.from(numbers, (number, i) => number + (sums[i] ?? 0));
    yield (start + n) / count;
  }
  return sums.map((sum) => sum / count);
}
