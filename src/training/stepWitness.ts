import { dispose, keep, type Tensor, tidy } from "@tensorflow/tfjs-core";
import type { Moments } from "../kernels/adam";
import { temperatureAt } from "../objectives/schedules";
import { cards } from "../variants/registry";
import { type ForwardTrace, forwardTrace } from "./forwardTrace";
import type { Ascent } from "./gradients";
import { type Measurement, measured, read, type TermValues } from "./measurement";
import { partOf } from "./parts";
import { sampleCounts } from "./sampleCounts";
import type { ExampleTrace, LayerTrace, StepTrace } from "./stepTrace";
import type { Scene, Witness } from "./witness";

/** How many examples of a batch are followed, where the memory allows it. */
const most = 16;

type Norm = Exclude<keyof LayerTrace, "name">;

/** Watches one step. What it sees stays on the device until it is read, once; or it is disposed of unread. */
export class StepWitness implements Witness {
  #scene: Scene | undefined;
  #forward: ForwardTrace = {};
  /** Of each example alone. */
  #own: Measurement[] = [];
  #batch: Measurement | undefined;
  /** Copies of the weights before the step, by layer. */
  #before: Record<string, Tensor> = {};
  readonly #norms: { layer: string; norm: Norm; value: Tensor }[] = [];

  begin(scene: Scene): void {
    const { built, batch, settings, parts } = scene;
    this.#scene = scene;
    const count = Math.min(most, parts[0].count);
    this.#forward = tidy(() => {
      const some = partOf(batch, { start: 0, count });
      return { ...forwardTrace(built.given(some.condition), some, settings) };
    });
    this.#own = Array.from({ length: count }, (_, start) =>
      measured(() => built.objective(partOf(batch, { start, count: 1 }), settings)),
    );
  }

  ascended({ measurement, gradients }: Ascent, moments: Readonly<Record<string, Moments>>): void {
    this.#batch = { terms: measurement.terms, values: keep(measurement.values.clone()) };
    for (const [layer, { weight }] of Object.entries(moments)) {
      // A product, since a clone would share the numbers that Adam overwrites.
      this.#before[layer] = tidy(() => weight.mul(1));
      this.#note(layer, "weight", () => weight);
      if (gradients[layer]) this.#note(layer, "gradient", () => gradients[layer]);
    }
  }

  updated(moments: Readonly<Record<string, Moments>>): void {
    for (const [layer, { weight, first, second }] of Object.entries(moments)) {
      this.#note(layer, "firstMoment", () => first);
      this.#note(layer, "secondMoment", () => second);
      this.#note(layer, "update", () => weight.sub(this.#before[layer]));
    }
    dispose(this.#before);
    this.#before = {};
  }

  /** What was seen; frees the device's memory. */
  async read(): Promise<StepTrace> {
    const { settings, batch, deal, values, labels } = this.#scene as Scene;
    try {
      const [forward, own, terms, norms] = await Promise.all([
        readAll(this.#forward),
        Promise.all(this.#own.map(read)),
        read(this.#batch as Measurement),
        Promise.all(
          this.#norms.map(async ({ layer, norm, value }) => ({ layer, norm, value: (await value.data())[0] })),
        ),
      ]);
      this.#own = [];
      this.#batch = undefined;
      const count = own.length;
      const size = values.length / settings.batchSize;
      const { K, M } = sampleCounts(settings);
      const isMean = cards[settings.variant].isMeanOverExamples?.(settings) ?? true;
      return {
        step: batch.step + 1,
        settings,
        counts: { K, M: cards[settings.variant].combination === "product" ? 1 : M },
        temperature: temperatureAt(batch.step, settings),
        examples: own.map((alone, e) => {
          const x = values.slice(e * size, (e + 1) * size);
          const numbers = Object.fromEntries(
            Object.entries(forward).map(([name, all]) => {
              const width = all.length / count;
              return [name, all.slice(e * width, (e + 1) * width)];
            }),
          ) as unknown as ExampleTrace;
          const rows = numbers.decoded.length / deal.explained.length;
          return {
            ...numbers,
            x,
            label: labels?.[e],
            decoded: deal.whole(numbers.decoded, repeated(x, rows)),
            terms: isMean ? alone : withoutObjective(alone),
          };
        }),
        terms,
        layers: layersOf(norms),
      };
    } finally {
      this.dispose();
    }
  }

  dispose(): void {
    dispose(this.#forward);
    dispose(this.#before);
    dispose([...this.#own, ...(this.#batch ? [this.#batch] : [])].map(({ values }) => values));
    dispose(this.#norms.map(({ value }) => value));
    this.#forward = this.#before = {};
    this.#own = [];
    this.#batch = undefined;
    this.#norms.length = 0;
  }

  #note(layer: string, norm: Norm, of: () => Tensor): void {
    this.#norms.push({ layer, norm, value: tidy(() => of().square().sum().sqrt()) });
  }
}

async function readAll(tensors: ForwardTrace): Promise<Record<string, Float32Array>> {
  const read = async ([name, tensor]: [string, Tensor]) => [name, (await tensor.data()) as Float32Array] as const;
  return Object.fromEntries(await Promise.all(Object.entries(tensors).map(read)));
}

function layersOf(norms: readonly { layer: string; norm: Norm; value: number }[]): LayerTrace[] {
  const layers = new Map<string, LayerTrace>();
  const none = { gradient: 0, firstMoment: 0, secondMoment: 0, update: 0, weight: 0 };
  for (const { layer, norm, value } of norms) {
    layers.set(layer, { ...(layers.get(layer) ?? { name: layer, ...none }), [norm]: value });
  }
  return [...layers.values()];
}

function withoutObjective({ objective: _, ...terms }: TermValues): TermValues {
  return terms;
}

function repeated(row: Float32Array, count: number): Float32Array {
  const rows = new Float32Array(row.length * count);
  for (let i = 0; i < count; i++) rows.set(row, i * row.length);
  return rows;
}
