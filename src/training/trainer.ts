import { dispose } from "@tensorflow/tfjs-core";
import type { Dataset } from "../data/dataset";
import { adamStep, type Moments } from "../kernels/adam";
import { apart, type LayerShape, type Layers, type Weights } from "../networks/weights";
import type { Batch, TermId } from "../objectives/objective";
import type { Built, Engine } from "../variants/engine";
import { engineOf } from "../variants/registry";
import { batchRows, binarise, firstRows, gather, labelsOf } from "./batches";
import { type Deal, type Dealt, dealOf, tensorsOf } from "./deal";
import { type Ascent, addPart, ascend } from "./gradients";
import { initialWeights } from "./initialWeights";
import { addMeasurement, firstBroken, type Measurement, measured, read } from "./measurement";
import { startMoments } from "./moments";
import { drawNoise } from "./noise";
import { partOf, parts } from "./parts";
import type { Checkpoint, StepRecord } from "./records";
import { sampleCounts } from "./sampleCounts";
import type { LiveSetting, TrainingSettings } from "./settings";
import type { Witness } from "./witness";

/** A term that stopped being a number. The weights are no longer worth keeping. */
export class Divergence extends Error {
  override readonly name = "Divergence";

  constructor(
    readonly step: number,
    readonly term: TermId,
    readonly value: number,
  ) {
    super(`${term} became ${value} at step ${step}`);
  }
}

/** Every so many steps the same terms are measured on held-out data. */
const heldOutEvery = 25;

interface Pending {
  readonly step: number;
  readonly train: Measurement;
  readonly heldOut?: Measurement;
}

/**
 * One model in training: its weights, Adam's moments and its place in the data. A step enqueues work and reads nothing
 * back; `read` collects what the steps since have measured. Equal settings give equal numbers on one backend.
 */
export class Trainer {
  readonly parameters: number;
  readonly #engine: Engine;
  readonly #deal: Deal;
  readonly #built: Built;
  #settings: TrainingSettings;
  #step = 0;
  readonly #beforehand: number | undefined;
  #pending: Pending[] = [];
  readonly #moments: Readonly<Record<string, Moments>>;
  readonly #shapes: readonly LayerShape[];
  readonly #layers: Layers;
  readonly #heldOut: Dealt;

  /** Of the last batch: a hundred new ones a second keep the collector of garbage busy. Its tensors are gone by then. */
  #values: Float32Array<ArrayBuffer> | undefined;

  /** @param checkpoint where to go on from; without it weights are drawn from the seed */
  constructor(
    settings: TrainingSettings,
    readonly dataset: Dataset,
    checkpoint?: Checkpoint,
  ) {
    this.#settings = settings;
    this.#step = checkpoint?.step ?? 0;
    this.#beforehand = checkpoint?.beforehand;
    this.#engine = engineOf(settings.variant, settings.pitfall);
    this.#deal = dealOf(dataset, settings);
    this.#shapes = this.#engine.shapes(settings, this.#deal.shape);
    const { seed, likelihood } = settings;
    const weights = checkpoint?.weights ?? initialWeights(this.#shapes, seed, dataset, this.#deal, likelihood);
    this.#moments = startMoments(this.#shapes, weights, checkpoint?.firstMoments, checkpoint?.secondMoments);
    this.#layers = mapValues(this.#moments, ({ weight }) => weight);
    this.parameters = Object.values(this.#layers).reduce((sum, { size }) => sum + size, 0);
    this.#built = this.#engine.build(this.#layers, settings, this.#deal.shape);
    this.#heldOut = this.#heldOutBatch();
  }

  get built(): Built {
    return this.#built;
  }

  get step(): number {
    return this.#step;
  }

  get settings(): TrainingSettings {
    return this.#settings;
  }

  /** Takes effect at the next step. */
  configure(live: Partial<Pick<TrainingSettings, LiveSetting>>): void {
    this.#settings = { ...this.#settings, ...live };
  }

  /** One step of Adam on one batch. */
  advance(): void {
    for (const _ of this.work()) {
      // every part at once
    }
  }

  /**
   * The same step in parts that fit the memory; between two of them it can be given up, and then was never begun.
   *
   * @param witness looks on, and leaves every number as it is
   */
  *work(witness?: Witness): Generator<void, void> {
    const settings = this.#settings; // of the whole step, whatever is configured meanwhile
    const { seed, batchSize, learningRate, binarisation } = settings;
    const { size, train } = this.dataset;
    const rows = batchRows(seed, this.#step, batchSize, train.count);
    const values = gather(train, rows, size, witness ? undefined : this.#values);
    this.#values = witness ? undefined : values;
    if (binarisation === "dynamic") binarise(values, seed, this.#step);

    const labels = labelsOf(train, rows);
    const batch = this.#batch(this.#deal.tensors(values, labels), "noise", this.#step);
    const all = parts(batchSize, settings, size, sampleCounts(settings));
    let total: Ascent | undefined;
    let isWhole = false;
    try {
      witness?.begin({ built: this.#built, deal: this.#deal, settings, batch, values, labels, parts: all });
      for (const part of all) {
        const ascent = ascend(this.#layers, () => this.#built.objective(partOf(batch, part), settings));
        total = addPart(total, ascent, part.count / batchSize);
        if (part !== all.at(-1)) yield;
      }
      isWhole = true;
    } finally {
      dispose([...tensorsOf(batch), batch.epsilon]);
      if (total && !isWhole) dispose([total.measurement.values, ...Object.values(total.gradients)]);
    }
    const { measurement, gradients } = total as Ascent;
    this.#step++;
    witness?.ascended(total as Ascent, this.#moments);
    adamStep(this.#moments, gradients, learningRate, this.#step - (this.#beforehand ?? 0));
    witness?.updated(this.#moments);
    dispose(gradients);

    const isMeasured = this.#step === 1 || this.#step % heldOutEvery === 0;
    this.#pending.push({
      step: this.#step,
      train: measurement,
      ...(isMeasured && { heldOut: this.#measureHeldOut() }),
    });
  }

  /**
   * The records of the steps since the last call.
   *
   * @throws Divergence at the first step with a term that is not a finite number
   */
  async read(): Promise<StepRecord[]> {
    const pending = this.#pending;
    this.#pending = [];
    const records: StepRecord[] = [];
    let broken: Divergence | undefined;
    // All are asked for before one is waited for: on a GPU each wait by itself takes longer than a step.
    const found = await Promise.all(
      pending.map(({ train, heldOut }) => Promise.all([read(train), heldOut && read(heldOut)])),
    );
    for (const [i, { step }] of pending.entries()) {
      const [values, heldOutValues] = found[i];
      const fault = firstBroken(values);
      if (fault) broken ??= new Divergence(step, fault.term, fault.value);
      records.push({
        step,
        examples: step * this.#settings.batchSize,
        train: values,
        ...(heldOutValues && { heldOut: heldOutValues }),
      });
    }
    if (broken) throw broken;
    return records;
  }

  /** Copies weights, moments and step to the host. */
  async checkpoint(): Promise<Checkpoint> {
    const step = this.#step;
    const settings = this.#settings;
    const copy = async (of: keyof Moments): Promise<Weights> => {
      const values = await Promise.all(this.#shapes.map(({ name }) => this.#moments[name][of].data()));
      return Object.fromEntries(this.#shapes.flatMap((shape, i) => apart(shape, values[i])));
    };
    const [weights, firstMoments, secondMoments] = await Promise.all([copy("weight"), copy("first"), copy("second")]);
    const beforehand = this.#beforehand;
    return { step, settings, weights, firstMoments, secondMoments, ...(beforehand !== undefined && { beforehand }) };
  }

  dispose(): void {
    for (const { train, heldOut } of this.#pending) dispose([train.values, ...(heldOut ? [heldOut.values] : [])]);
    this.#pending = [];
    for (const { weight, first, second } of Object.values(this.#moments)) dispose([weight, first, second]);
    dispose(tensorsOf(this.#heldOut));
  }

  #batch(dealt: Dealt, ...path: readonly (string | number)[]): Batch {
    const { M, K } = sampleCounts(this.#settings);
    const layout = this.#engine.noise(this.#settings);
    const epsilon = drawNoise([M, K, dealt.x.shape[0]], layout, this.#settings.seed, ...path);
    return { ...dealt, epsilon, step: this.#step };
  }

  /** The same examples every time, and binarised once, so that the curve moves only when the model does. */
  #heldOutBatch(): Dealt {
    const { seed, batchSize, binarisation } = this.#settings;
    const { heldOut, size } = this.dataset;
    const rows = firstRows(heldOut, batchSize);
    const values = gather(heldOut, rows, size);
    if (binarisation === "dynamic") binarise(values, seed, "held-out");
    return this.#deal.tensors(values, labelsOf(heldOut, rows));
  }

  #measureHeldOut(): Measurement {
    const batch = this.#batch(this.#heldOut, "held-out");
    const count = this.#heldOut.x.shape[0];
    let total: Measurement | undefined;
    for (const part of parts(count, this.#settings, this.dataset.size, sampleCounts(this.#settings))) {
      const measurement = measured(() => this.#built.objective(partOf(batch, part), this.#settings));
      total = addMeasurement(total, measurement, part.count / count);
    }
    batch.epsilon.dispose();
    return total as Measurement;
  }
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
