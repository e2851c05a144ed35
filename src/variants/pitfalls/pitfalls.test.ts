/** That every pitfall has what the page shows of it, and that what no golden value can show does show. */
import "@tensorflow/tfjs-backend-cpu";
import { grads, type Scalar, setBackend, type Tensor, tensor, tidy } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { renderFormula } from "../../../build/renderVariant";
import "../../kernels/register";
import { initialise, type Layers, onDevice } from "../../networks/weights";
import { stream } from "../../numeric/random";
import { product } from "../../numeric/reductions";
import { variances } from "../../numeric/variances";
import type { Outcome, TermId } from "../../objectives/objective";
import { plainSettings } from "../../objectives/settings.fixture";
import { cards, engineOf } from "../registry";
import { type PitfallId, pitfallIds } from "./pitfall";
import { pitfallCards } from "./registry";

type Settings = typeof plainSettings;

/** A run's first step: the model of a seed on random data, and the objective there. */
interface Question {
  readonly settings?: Partial<Settings>;
  readonly size?: number;
  readonly step?: number;
}

const [B, C] = [4, 3];

function normals(shape: number[], name: string): Tensor {
  const values = new Float32Array(product(shape));
  stream(7, name).fillNormal(values);
  return tensor(values, shape);
}

function open(pitfall: PitfallId, isMistaken: boolean, { settings, size = 6, step = 0 }: Question) {
  const { variant } = pitfallCards[pitfall];
  const chosen: Settings = { ...plainSettings, ...settings };
  const engine = engineOf(variant, isMistaken ? pitfall : "none");
  const data = { size, condition: C, modalities: [size - 2, 2] };
  const shapes = engine.shapes(chosen, data);
  const layers = onDevice(shapes, initialise(shapes, 7));
  const { normal, uniform, gumbel } = engine.noise(chosen);
  const M = Math.max(chosen.M, engine.draws(chosen));
  const batch = {
    x: normals([B, size], "x").greater(0).cast("float32"),
    condition: normals([B, C], "condition"),
    epsilon: normals([M, chosen.K, B, normal + uniform + gumbel], "noise"),
    step,
  };
  const outcome = (of: Layers = layers) => engine.build(of, chosen, data).objective(batch, chosen);
  return { layers, batch, outcome, given: engine.build(layers, chosen, data).given };
}

/** Every number of an outcome. */
function numbers({ objective, terms }: Outcome): Partial<Record<TermId, number>> {
  const named = "inference" in objective ? objective : { objective };
  return Object.fromEntries(
    Object.entries<Tensor | undefined>({ ...terms, ...named }).map(([name, value]) => [
      name,
      value?.mean().dataSync()[0],
    ]),
  );
}

/** The same first step with the mistake and without it. */
function both(pitfall: PitfallId, question: Question) {
  const [mistaken, right] = [true, false].map((isMistaken) =>
    tidied(() => numbers(open(pitfall, isMistaken, question).outcome())),
  );
  return { mistaken, right };
}

/** What `compute` gives, without the tensors that it made on the way. */
function tidied<T>(compute: () => T): T {
  let result: T | undefined;
  tidy(() => {
    result = compute();
  });
  return result as T;
}

beforeAll(async () => {
  await setBackend("cpu");
});

describe.each(pitfallIds)("%s", (id) => {
  const card = pitfallCards[id];

  it("has formulas that can be typeset in the fonts that the page keeps", () => {
    for (const formula of [card.wrong, card.right]) {
      expect(renderFormula(formula)).not.toMatch(
        /class="[^"]*\b(mathbf|mathsf|mathtt|mathfrak|mathscr|textbf|textit)\b/,
      );
    }
  });

  it("is of a variant that reads what it sets and measures what it watches", () => {
    const { knobs, terms } = cards[card.variant];
    expect(card.id).toBe(id);
    for (const knob of Object.keys(card.shows)) expect(knobs).toContain(knob);
    if (card.watch) expect(["objective", ...terms.map((term) => term.id)]).toContain(card.watch);
  });

  it("measures the terms of its variant", () => {
    const { mistaken, right } = both(id, { settings: { K: 2, ...card.shows } });
    expect(Object.keys(mistaken).sort()).toEqual(Object.keys(right).sort());
    if (card.watch) expect(mistaken).toHaveProperty(card.watch);
  });
});

describe("noise-over-log-variance", () => {
  const recovered = (isMistaken: boolean) =>
    tidied(() => {
      const { given, batch } = open("noise-over-log-variance", isMistaken, { settings: { K: 200 } });
      const q = given().encode(batch.x);
      const noise = q.noise?.(q.sample(batch.epsilon)).dataSync() ?? [];
      return { noise: Float32Array.from(noise), drawn: [...batch.epsilon.dataSync()] };
    });

  it("has another spread than the noise that was drawn", () => {
    const { noise, drawn } = recovered(false);
    for (const [i, value] of drawn.entries()) expect(noise[i]).toBeCloseTo(value, 4);
    expect(variances([noise], [1])[0]).toBeCloseTo(1, 1);
    expect(variances([recovered(true).noise], [1])[0]).toBeGreaterThan(2);
  });

  it("trains as the correct one does", () => {
    const { mistaken, right } = both("noise-over-log-variance", {});
    expect(mistaken).toEqual(right);
  });
});

describe("naive-log-sum-exp", () => {
  it("is −∞ where an example has more than 103 nats, and right where it has few", () => {
    const image = both("naive-log-sum-exp", { settings: { K: 4 }, size: 784 });
    expect(image.right.objective).toBeGreaterThan(-1000);
    expect(image.mistaken.objective).toBe(-Infinity);
    const few = both("naive-log-sum-exp", { settings: { K: 4 } });
    expect(few.mistaken.objective).toBeCloseTo(few.right.objective ?? 0, 4);
  });
});

describe("weighted-sum-as-bound", () => {
  const K = 8;

  it("lies above the bound by at most log K", () => {
    const { mistaken, right } = both("weighted-sum-as-bound", { settings: { K } });
    const excess = (mistaken.objective ?? 0) - (right.objective ?? 0);
    expect(excess).toBeGreaterThan(0.1);
    expect(excess).toBeLessThan(Math.log(K));
  });

  it.each(["reparameterised", "stl"] as const)("has the bound's own gradient, %s", (estimator) => {
    const gradients = (isMistaken: boolean) =>
      tidied(() => {
        const { outcome, layers } = open("weighted-sum-as-bound", isMistaken, { settings: { K, estimator } });
        const names = Object.keys(layers);
        const ascended = (...values: Tensor[]) =>
          outcome(Object.fromEntries(names.map((name, i) => [name, values[i]]))).objective as Scalar;
        return grads(ascended)(Object.values(layers)).map((gradient) => [...gradient.dataSync()]);
      });
    expect(gradients(true)).toEqual(gradients(false));
  });
});

describe("temperature-stands-still", () => {
  it("keeps the temperature at its floor from the first step on", () => {
    const settings = { temperature: 0.3, temperatureSchedule: "annealed", annealRate: 0.001 } as const;
    const at = (step: number) => both("temperature-stands-still", { settings, step });
    for (const step of [0, 500, 5000]) expect(at(step).mistaken.temperature).toBeCloseTo(0.3, 6);
    expect(at(0).right.temperature).toBe(1);
    expect(at(500).right.temperature).toBeCloseTo(Math.exp(-0.5), 6);
  });
});

describe("single-log-capacity", () => {
  it("stops at one group's log n, and runs past its own end", () => {
    const categories = [4, 4];
    const at = (capacityDiscrete: number[]) =>
      both("single-log-capacity", { settings: { categories, capacityDiscrete }, step: 900 });
    const ample = at([0, 5, 600]);
    expect(ample.mistaken.capacityDiscrete).toBeCloseTo(Math.log(4), 6);
    expect(ample.right.capacityDiscrete).toBeCloseTo(2 * Math.log(4), 6);
    const scarce = at([0, 0.6, 600]);
    expect(scarce.mistaken.capacityDiscrete).toBeCloseTo(0.9, 6);
    expect(scarce.right.capacityDiscrete).toBeCloseTo(0.6, 6);
  });
});

describe("standard-prior-sampling", () => {
  const samples = (isMistaken: boolean, sign: number) =>
    tidied(() => {
      const { given, batch } = open("standard-prior-sampling", isMistaken, {});
      return [...given(batch.condition.mul(sign)).samplePrior(batch.epsilon).dataSync()];
    });

  it("draws the same z whatever the condition is", () => {
    expect(samples(true, 1)).toEqual(samples(true, -1));
    expect(samples(false, 1)).not.toEqual(samples(false, -1));
  });

  it("trains as the correct one does", () => {
    const { mistaken, right } = both("standard-prior-sampling", { settings: { hybrid: 0.5 } });
    expect(mistaken).toEqual(right);
  });
});
