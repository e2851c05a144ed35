import { concat, dispose, type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import type { Dataset } from "../data/dataset";
import { type GivenModel, isConditional } from "../networks/conditionalModel";
import type { LatentModel, NoiseLayout } from "../networks/latentModel";
import { isMultimodal } from "../networks/multimodalModel";
import { greyLevels } from "../numeric/greyLevels";
import { stream } from "../numeric/random";
import type { Built } from "../variants/engine";
import { engineOf } from "../variants/registry";
import { firstRows, gather, labelsOf } from "./batches";
import { codeColumns, readCodes, traversalColumns, traversalLatents } from "./codes";
import { conditionPictures, decodeDraws } from "./conditionPictures";
import { type Deal, type Dealt, dealOf, tensorsOf } from "./deal";
import { drawnSamples, fits, takeDrawn } from "./drawn";
import type { ConditionPictures, Drawn, Frame, Modalities, View } from "./frame";
import { HeldOutRound } from "./heldOutScale";
import { takeModalities } from "./modalityPictures";
import { drawNoise } from "./noise";
import { columns, gridLatents, probeLatent, withCodes } from "./plane";
import type { TrainingSettings } from "./settings";
import { unitTraversals } from "./unitTraversals";

const scatterSize = 500;

/** Draws frames of one model on one data set; holds the held-out examples that it shows on the device. */
export class Pictures {
  readonly #deal: Deal;
  readonly #shown: Dealt;
  readonly #values: Float32Array;
  readonly #labels: Uint8Array | undefined;
  readonly #layout: NoiseLayout;
  /** There once something is drawn by hand. */
  #round: HeldOutRound | undefined;

  constructor(
    private readonly dataset: Dataset,
    private readonly settings: TrainingSettings,
  ) {
    const rows = firstRows(dataset.heldOut, scatterSize);
    this.#values = gather(dataset.heldOut, rows, dataset.size);
    this.#labels = labelsOf(dataset.heldOut, rows);
    this.#deal = dealOf(dataset, settings);
    this.#shown = this.#deal.tensors(this.#values, this.#labels);
    this.#layout = engineOf(settings.variant).noise(settings);
  }

  /** Everything that the view asks for is decoded and read back at once. */
  async take(built: Built, asked: View, step: number): Promise<Frame> {
    const view = { ...asked, picked: this.#nearest(asked.picked) };
    const { size, kind, labelCount } = this.dataset;
    const { latentSize, categories, seed } = this.settings;
    const continuous = this.#layout.normal + this.#layout.uniform;
    const isDiscrete = this.#layout.gumbel > 0;
    const width = continuous + this.#layout.gumbel;
    const examples = Math.min(kind === "points" ? 10 * view.examples : view.examples, this.#shown.x.shape[0]);

    const beside = isDiscrete ? categories : [];
    const place = (rows: Float32Array) => withCodes(rows, latentSize, beside, view.codes);
    const prior = this.#layout.uniform > 0 ? "laplace" : "normal";
    const grid = continuous > 0 ? place(gridLatents(view, latentSize, prior)) : [];
    const probe = continuous > 0 ? place(probeLatent(view, latentSize)) : [];
    const traversal = isDiscrete ? traversalLatents(categories, seed, continuous) : [];
    const units = this.dataset.factors && unitTraversals(view, continuous, beside);
    const places = Float32Array.from([...grid, ...probe, ...traversal, ...(units?.latents ?? [])]);

    const { means, decoded } = tidy(() => {
      const whole = built.given(this.#shown.condition);
      const { mean } = whole.encode(this.#shown.x);
      const drawn = drawNoise([1, 1, examples], this.#layout, seed, "samples");
      return {
        means: isConditional(whole) ? whole.inPriorUnits(mean) : mean.clone(),
        decoded: concat([
          this.#decodePlaces(built, view, tensor(places, [1, 1, places.length / width, width]), drawn),
          this.#reconstruct(built, examples),
          ...this.#drawCondition(built, view.picked),
        ]),
      };
    });
    const [meanValues, values, modalities, noise, drawn] = await Promise.all([
      means.data() as Promise<Float32Array>,
      decoded.data(),
      this.#modalities(built, view),
      view.withNoise ? this.#recoveredNoise(built) : undefined,
      this.#drawn(built, view, step),
    ]);
    means.dispose();
    decoded.dispose();

    const shown = this.#row(view.picked.example);
    const { length: explained } = this.#deal.explained;
    let position = 0;
    const next = (count: number, rows?: Float32Array) => {
      const part = values.slice(position, position + count * explained) as Float32Array;
      position += count * explained;
      return this.#deal.whole(part, rows ?? repeat(shown, count));
    };
    const plane = continuous > 0 && {
      grid: kind === "points" ? next(grid.length / width) : greyLevels(next(grid.length / width)),
      gridSize: view.gridSize,
      probe: next(1),
      means: columns(meanValues, width, view.dimensions),
      meanLabels: this.#labels?.slice(),
    };
    const codes = isDiscrete && {
      codes: {
        ...readCodes(meanValues, continuous, categories, this.#labels, labelCount),
        posteriors: codeColumns(meanValues.subarray(0, examples * width), continuous, width),
        traversal: next(traversal.length / width),
        columns: traversalColumns(categories, continuous),
      },
    };
    const traversals = units && {
      traversals: { lengths: units.lengths, images: next(units.latents.length / width) },
    };
    const originals = this.#values.slice(0, examples * size);
    return {
      step,
      ...plane,
      ...codes,
      ...traversals,
      modalities,
      noise,
      drawn,
      samples: this.#observe(next(examples)),
      reconstructions: next(examples, originals),
      originals,
      condition:
        this.#shown.condition && this.#readCondition(Float32Array.from(values.subarray(position)), view.picked),
    };
  }

  /** Sampled from q(z|x) and taken back; where the posterior can. */
  async #recoveredNoise(built: Built): Promise<Float32Array | undefined> {
    const recovered = tidy(() => {
      const q = built.given(this.#shown.condition).encode(this.#shown.x);
      const drawn = drawNoise([1, 1, this.#shown.x.shape[0]], this.#layout, this.settings.seed, "recovered");
      return q.noise ? [q.noise(q.sample(drawn))] : [];
    });
    const values = await recovered[0]?.data();
    dispose(recovered);
    return values && Float32Array.from(values);
  }

  /** What the picked example's modalities tell of one another. */
  async #modalities(built: Built, view: View): Promise<Modalities | undefined> {
    const { length } = this.#deal.shape.modalities;
    const model = length > 1 ? built.given() : undefined;
    if (!model || !isMultimodal(model)) return undefined;
    const { example } = view.picked;
    const pictures = await takeModalities(model, this.#row(example), length, view, this.#layout, this.settings.seed);
    return { ...pictures, label: this.#labels?.[example] };
  }

  /** What a person has drawn, and held-out examples to hold it against. */
  async #drawn(built: Built, view: View, step: number): Promise<Drawn | undefined> {
    const { drawing } = view;
    if (!drawing || !fits(drawing, this.#deal, this.dataset.size)) return undefined;
    this.#round ??= new HeldOutRound(this.dataset, this.#deal, this.settings, drawnSamples);
    const [drawn, heldOut] = await Promise.all([
      takeDrawn(built, this.#deal, this.dataset, this.settings, view, drawing),
      this.#round.turn(built, drawing.modality, step),
    ]);
    return { ...drawn, heldOut };
  }

  dispose(): void {
    for (const tensor of tensorsOf(this.#shown)) tensor.dispose();
  }

  /** Chosen places and draws from the prior, decoded; of a conditional model under the picked condition: [rows, D]. */
  #decodePlaces(built: Built, { picked }: View, places: Tensor, noise: Tensor): Tensor {
    const count = (places.shape[2] as number) + (noise.shape[2] as number);
    const model = built.given(this.#condition(picked)?.tile([count, 1]));
    // A conditional model's places are in units of its prior, as noise is.
    const latents = isConditional(model)
      ? model.samplePrior(concat([places, noise], 2))
      : concat([places, model.samplePrior(noise)], 2);
    return decoded(model, latents);
  }

  /** What is picked as one row [1, C]: a one-hot label, or the shown quadrants of an example. */
  #condition({ label, example }: View["picked"]): Tensor | undefined {
    const { condition } = this.#shown;
    if (!condition) return undefined;
    const C = condition.shape[1] as number;
    if (this.settings.condition === "quadrants") return condition.slice([example, 0], [1, C]);
    return tensor(
      Array.from({ length: C }, (_, i) => Number(i === label)),
      [1, C],
    );
  }

  /** [D] one of the held-out examples shown. */
  #row(example: number): Float32Array {
    const { size } = this.dataset;
    return this.#values.subarray(example * size, (example + 1) * size);
  }

  /** What is picked, or where there is no such label or example the last one. */
  #nearest({ label, example }: View["picked"]): View["picked"] {
    return {
      label: Math.min(label, Math.max(this.dataset.labelCount - 1, 0)),
      example: Math.min(example, this.#values.length / this.dataset.size - 1),
    };
  }

  /** What a conditional model makes of what is picked, [rows, D]; nothing of the others. */
  #drawCondition(built: Built, picked: View["picked"]): Tensor[] {
    const condition = this.#condition(picked);
    if (!condition) return [];
    return [decodeDraws(built.given(condition) as GivenModel, this.#layout, this.settings, this.dataset.kind)];
  }

  #readCondition(values: Float32Array, picked: View["picked"]): ConditionPictures {
    const { kind, size } = this.dataset;
    const { explained, whole } = this.#deal;
    const example = this.#row(picked.example).slice();
    const labelled = [...(this.#labels ?? [])].flatMap((label, i) => (label === picked.label ? [i] : []));
    return conditionPictures(values, explained.length, this.settings, {
      kind,
      size,
      picked,
      examples: this.#values.length / size,
      truth: this.settings.condition === "quadrants" ? example : gather(this.dataset.heldOut, labelled, size),
      whole: (rows) => whole(rows, repeat(example, rows.length / explained.length)),
      alone: (rows) => whole(rows, new Float32Array(size)),
      observe: (means) => this.#observe(means),
    });
  }

  /** The posteriors' modes of the first examples, decoded: [examples, D]. */
  #reconstruct(built: Built, examples: number): Tensor {
    const { x, condition } = this.#shown;
    const model = built.given(condition?.slice(0, examples));
    const { mode } = model.encode(x.slice(0, examples));
    return decoded(model, mode.reshape([1, 1, examples, -1]));
  }

  /** Pictures show the mean, as papers do; a density is only itself with its noise. */
  #observe(means: Float32Array): Float32Array {
    if (this.dataset.kind !== "points") return means;
    const noise = stream(this.settings.seed, "observation").fillNormal(new Float32Array(means.length));
    return means.map((mean, i) => mean + this.settings.sigma * noise[i]);
  }
}

/** The means of p(x|z) of latents [1, 1, rows, D_z] → [rows, D] */
function decoded(model: LatentModel, latents: Tensor): Tensor {
  return model
    .decode(latents)
    .mean()
    .reshape([latents.shape[2] as number, -1]);
}

function repeat(row: Float32Array, count: number): Float32Array {
  const rows = new Float32Array(row.length * count);
  for (let i = 0; i < count; i++) rows.set(row, i * row.length);
  return rows;
}
