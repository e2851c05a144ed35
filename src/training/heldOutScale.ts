/** log p̂(x) of held-out examples, measured over and over while the model trains: a few at each turn. */
import { dispose, tidy } from "@tensorflow/tfjs-core";
import type { Dataset } from "../data/dataset";
import type { Built } from "../variants/engine";
import { engineOf } from "../variants/registry";
import { firstRows, heldOutAsSeen, labelsOf } from "./batches";
import { type Deal, tensorsOf } from "./deal";
import type { HeldOutScale } from "./frame";
import { importanceSamples, ofModality } from "./importance";
import { drawNoise } from "./noise";
import type { TrainingSettings } from "./settings";

/** The examples that an evaluation averages over, too. */
const examples = 100;
/** Multiplications by the decoder in one turn. */
const usualWork = 5e7;

export class HeldOutRound {
  readonly #values: Float32Array;
  readonly #labels: Uint8Array | undefined;
  readonly #perTurn: number;
  readonly #logLikelihoods: Float32Array;
  /** The step at which each was measured. */
  readonly #steps: Int32Array;
  #modality = 0;
  #next = 0;

  /** @param samples S of each estimate */
  constructor(
    private readonly dataset: Dataset,
    private readonly deal: Deal,
    private readonly settings: TrainingSettings,
    private readonly samples: number,
    work = usualWork,
  ) {
    const rows = firstRows(dataset.heldOut, examples);
    this.#values = heldOutAsSeen(dataset, rows, settings);
    this.#labels = labelsOf(dataset.heldOut, rows);
    this.#logLikelihoods = new Float32Array(rows.length);
    this.#steps = new Int32Array(rows.length).fill(-1);
    const weights = engineOf(settings.variant)
      .shapes(settings, deal.shape)
      .reduce((total, { inputs, outputs }) => total + inputs * outputs, 0);
    this.#perTurn = Math.max(1, Math.floor(work / (weights / 2) / samples));
  }

  /** Goes on with the next few examples, unless all have been measured at this step; then says how far it has come. */
  async turn(built: Built, modality: number, step: number): Promise<HeldOutScale> {
    if (modality !== this.#modality) this.#steps.fill(-1);
    this.#modality = modality;
    const count = this.#steps.length;
    if (this.#steps[this.#next] !== step) {
      const start = this.#next;
      const end = Math.min(start + this.#perTurn, count);
      this.#logLikelihoods.set(await this.#measure(built, start, end), start);
      this.#steps.fill(step, start, end);
      this.#next = end % count;
    }
    return {
      logLikelihoods: this.#logLikelihoods.filter((_, i) => this.#steps[i] >= 0),
      count,
      pending: this.#steps.filter((measured) => measured !== step).length,
    };
  }

  /** Of the examples from `start` to `end`, all with the noise of a drawing. */
  async #measure(built: Built, start: number, end: number): Promise<Float32Array> {
    const { size } = this.dataset;
    const { variant, seed } = this.settings;
    const dealt = this.deal.tensors(
      this.#values.subarray(start * size, end * size),
      this.#labels?.subarray(start, end),
    );
    const layout = engineOf(variant).noise(this.settings);
    const logLikelihoods = tidy(() => {
      const epsilon = drawNoise([1, this.samples, 1], layout, seed, "drawing").tile([1, 1, end - start, 1]);
      const model = ofModality(built.given(dealt.condition), this.#modality);
      return importanceSamples(model, dealt.x, epsilon).logLikelihood;
    });
    const values = Float32Array.from(await logLikelihoods.data());
    dispose([logLikelihoods, ...tensorsOf(dealt)]);
    return values;
  }
}
