import { dispose, type Tensor } from "@tensorflow/tfjs-core";
import { logMeanExp } from "../kernels/logMeanExp";
import { isInference } from "../networks/weights";
import { sum } from "../numeric/reductions";
import { SignalRatio } from "../numeric/signalRatio";
import { over, samplesOf } from "../objectives/importanceWeighted";
import type { Batch, Outcome } from "../objectives/objective";
import { tensorsOf } from "./deal";
import { type Ascent, addPart, ascend } from "./gradients";
import {
  type GradientChoice,
  type GradientPoint,
  gradientCells,
  type ModelProgress,
  measuredBound,
} from "./modelExperiments";
import { drawNoise } from "./noise";
import { partOf, parts } from "./parts";
import { dealtRange, type Subject, type SubjectPlan, subjectOf } from "./subject";

export interface GradientPlan extends SubjectPlan {
  readonly choice: GradientChoice;
}

/**
 * The signal-to-noise ratio of a model's gradients against K and M (Rainforth et al. 2018, section 4) at fixed weights, on
 * one batch of held-out examples, over fresh noise: that of the samples alone, not of the choice of a batch. Yields after
 * each piece of work; whoever stops it early calls `return`.
 *
 * Each replicate has a stream of its own, found from seed, K, M and its number: points do not depend on the other ones.
 */
export async function* gradientRatios(
  plan: GradientPlan,
): AsyncGenerator<ModelProgress<GradientPoint>, readonly GradientPoint[]> {
  const { choice, checkpoint, dataset } = plan;
  const { settings } = checkpoint;
  const subject = subjectOf(plan);
  const { layers, engine, count } = subject;
  const dealt = dealtRange(subject, 0, count);
  const objective = objectiveOf(subject);
  const cells = gradientCells(choice);
  const work = choice.replicates * sum(cells.map(({ K, M }) => K * M));
  const points: GradientPoint[] = [];
  let done = 0;
  try {
    for (const { K, M } of cells) {
      const pieces = parts(count, settings, dataset.size, { K, M });
      const networks = new Networks(layers, choice.replicates);
      for (let replicate = 0; replicate < choice.replicates; replicate++) {
        const path = ["gradient-ratio", K, M, replicate];
        const epsilon = drawNoise([M, K, count], engine.noise(settings), settings.seed, ...path);
        const batch: Batch = { ...dealt, epsilon, step: checkpoint.step };
        let total: Ascent | undefined;
        try {
          for (const part of pieces) {
            const ascent = ascend(layers, () => objective(partOf(batch, part)));
            total = addPart(total, ascent, part.count / count);
            done += (K * M * part.count) / count;
            yield { share: done / work, points };
          }
          await networks.add((total as Ascent).gradients);
        } finally {
          epsilon.dispose();
          if (total) dispose([total.measurement.values, ...Object.values(total.gradients)]);
        }
      }
      points.push({ K, M, ...networks.read() });
    }
  } finally {
    dispose([...tensorsOf(dealt), ...Object.values(layers)]);
  }
  return points;
}

/** The bound that is differentiated; K and M are those of the noise. */
function objectiveOf({ plan, built }: Subject<SubjectPlan>): (batch: Batch) => Outcome {
  const { settings } = plan.checkpoint;
  if (measuredBound(settings.variant) === "own") return (batch) => built.objective(batch, settings);
  return (batch) => {
    const { logW } = samplesOf(built.given(batch.condition), batch); // [M, K, B]
    return { objective: logMeanExp(logW, over.K).mean(), terms: {} };
  };
}

/** The ratios of the two networks, each over all entries of its layers. */
class Networks {
  readonly #inference: readonly string[];
  readonly #generative: readonly string[];
  readonly #ratios: Readonly<Record<"inference" | "generative", SignalRatio>>;

  constructor(layers: Readonly<Record<string, Tensor>>, replicates: number) {
    const names = Object.keys(layers);
    this.#inference = names.filter(isInference);
    this.#generative = names.filter((name) => !isInference(name));
    const ratio = (of: readonly string[]) => new SignalRatio(sum(of.map((name) => layers[name].size)), replicates);
    this.#ratios = { inference: ratio(this.#inference), generative: ratio(this.#generative) };
  }

  /** Layers that the bound does not reach have no gradient, and no part in the ratio. */
  async add(gradients: Readonly<Record<string, Tensor>>): Promise<void> {
    const read = (of: readonly string[]) =>
      Promise.all(of.flatMap((name) => (gradients[name] ? [gradients[name].data()] : [])));
    const [inference, generative] = await Promise.all([read(this.#inference), read(this.#generative)]);
    this.#ratios.inference.add(inference);
    this.#ratios.generative.add(generative);
  }

  read(): Pick<GradientPoint, "inference" | "generative"> {
    return { inference: this.#ratios.inference.read(), generative: this.#ratios.generative.read() };
  }
}
