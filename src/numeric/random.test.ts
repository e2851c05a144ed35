import { describe, expect, it } from "vitest";
import { permutation, type RandomStream, stream } from "./random";

const draw = (count: number, next: () => number) => Array.from({ length: count }, next);
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/** Kolmogorov and Smirnov's distance between a sample and a distribution function. */
function distance(sample: ArrayLike<number>, cumulative: (x: number) => number): number {
  const sorted = Float64Array.from(sample).sort();
  return Math.max(
    ...sorted.map((x, i) => Math.max(cumulative(x) - i / sorted.length, (i + 1) / sorted.length - cumulative(x))),
  );
}

/** The distance that one sample in about a million exceeds. */
const unlikelyDistance = (count: number) => 2.7 / Math.sqrt(count);

/** Zelen and Severo's approximation of the normal distribution function, within 1e-7. */
function normalCumulative(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const polynomial = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
  return x > 0 ? 1 - tail : tail;
}

/** A stream whose 32-bit words are the given ones, to reach the ends of the ranges. */
function scripted(...words: number[]): RandomStream {
  const source = stream(0);
  source.uint32 = () => words.shift() ?? 0;
  return source;
}

describe("stream", () => {
  it("gives the same numbers for the same seed and path", () => {
    const numbers = () => {
      const source = stream(1, "noise", 7);
      return draw(100, () => source.uint32());
    };
    expect(numbers()).toEqual(numbers());
  });

  it("keeps its numbers from one version of the program to the next", () => {
    const source = stream(1, "noise", 7);
    expect(draw(4, () => source.uint32())).toMatchInlineSnapshot(`
      [
        1057899235,
        1442297106,
        3278609131,
        2833635259,
      ]
    `);
  });

  it("gives other numbers for every other seed and path, however alike", () => {
    const paths: (string | number)[][] = [
      [],
      [0],
      [1],
      [-1],
      [0.5],
      [2 ** 32],
      [2 ** 32 + 1],
      ["0"],
      ["1"],
      [""],
      ["", ""],
      ["ab"],
      ["a", "b"],
      ["b", "a"],
      ["a\u0000b"],
      ["noise", 1],
      ["noise", 2],
      ["noise", 1, 2],
      ["noise", 12],
    ];
    const firsts = [0, 1, 2, 2 ** 31, 2 ** 32].flatMap((seed) => paths.map((path) => stream(seed, ...path).uint32()));
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  it("takes −0 for 0", () => {
    expect(stream(-0, "noise", -0).uint32()).toBe(stream(0, "noise", 0).uint32());
  });

  it("makes neighbouring streams independent", () => {
    const count = 20_000;
    const normals = (step: number) => stream(1, "noise", step).fillNormal(new Float32Array(count));
    for (const step of [0, 1, 1000]) {
      const [here, next] = [normals(step), normals(step + 1)];
      expect(Math.abs(mean(here.map((x, i) => x * next[i])))).toBeLessThan(5 / Math.sqrt(count));
    }
    // Across streams: the first number of each of many steps is itself a uniform sample.
    const firsts = draw(count, () => 0).map((_, step) => stream(3, "noise", step).uniform());
    expect(distance(firsts, (x) => x)).toBeLessThan(unlikelyDistance(count));
  });

  it("does not repeat itself over 100 000 steps", () => {
    const seen = new Set<string>();
    for (let step = 0; step < 100_000; step++) {
      const source = stream(1, "noise", step);
      seen.add(`${source.uint32()} ${source.uint32()}`);
    }
    expect(seen.size).toBe(100_000);
  });
});

describe("uniform", () => {
  it("is uniform", () => {
    const sample = stream(2).fillUniform(new Float32Array(50_000));
    expect(distance(sample, (x) => x)).toBeLessThan(unlikelyDistance(sample.length));
  });

  it("is never 0 or 1, not even in float32", () => {
    const [least, most] = [scripted(0).uniform(), scripted(2 ** 32 - 1).uniform()];
    expect(least).toBe(2 ** -24);
    expect(most).toBe(1 - 2 ** -24);
    expect(Math.fround(least)).toBe(least);
    expect(Math.fround(most)).toBe(most);
  });

  it("fills with the numbers that single draws would give", () => {
    const source = stream(4);
    expect(stream(4).fillUniform(new Float32Array(9))).toEqual(Float32Array.from(draw(9, () => source.uniform())));
  });
});

describe("normal", () => {
  it("is standard normal", () => {
    const sample = stream(5).fillNormal(new Float32Array(50_000));
    expect(distance(sample, normalCumulative)).toBeLessThan(unlikelyDistance(sample.length));
    const moments = [1, 2, 3, 4].map((power) => mean(sample.map((x) => x ** power)));
    // Five standard errors: the variances of x, x², x³ and x⁴ are 1, 2, 15 and 96.
    [1, 2, 15, 96].forEach((variance, i) => {
      expect(Math.abs(moments[i] - [0, 1, 0, 3][i])).toBeLessThan(5 * Math.sqrt(variance / sample.length));
    });
  });

  it("is finite at the ends of its generator", () => {
    for (const word of [0, 2 ** 32 - 1]) expect(scripted(word, word).normal()).toBeTypeOf("number");
    expect(scripted(0, 0).normal()).toBeCloseTo(Math.sqrt(2 * 33 * Math.LN2), 10);
  });

  it("fills with the numbers that single draws would give, odd lengths included", () => {
    const [filled, single] = [stream(6), stream(6)];
    for (const length of [3, 2, 0, 5]) {
      const expected = Float32Array.from(draw(length, () => single.normal()));
      expect(filled.fillNormal(new Float32Array(length))).toEqual(expected);
    }
  });
});

describe("integer", () => {
  it("favours no value", () => {
    const counts = new Array<number>(7).fill(0);
    const source = stream(7);
    for (let i = 0; i < 70_000; i++) counts[source.integer(7)]++;
    const chiSquared = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    // Six degrees of freedom: exceeded once in a million.
    expect(chiSquared).toBeLessThan(38.3);
  });

  it("draws again where a plain remainder would favour small values", () => {
    const n = 3 * 2 ** 30;
    expect(scripted(n, 2 ** 32 - 1, 5).integer(n)).toBe(5);
    expect(scripted(n - 1).integer(n)).toBe(n - 1);
    expect(scripted(2 ** 32 - 1).integer(2 ** 32)).toBe(2 ** 32 - 1);
  });
});

describe("permutation", () => {
  it("holds every index once and depends on the stream alone", () => {
    const order = permutation(1000, stream(8, "order"));
    expect(Array.from(order).sort((a, b) => a - b)).toEqual(draw(1000, () => 0).map((_, i) => i));
    expect(order).toEqual(permutation(1000, stream(8, "order")));
    expect(order).not.toEqual(permutation(1000, stream(9, "order")));
    expect(permutation(0, stream(8))).toHaveLength(0);
  });

  it("makes every order equally likely", () => {
    const counts = new Map<string, number>();
    const source = stream(10);
    for (let i = 0; i < 24_000; i++) {
      const order = permutation(4, source).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const chiSquared = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // 23 degrees of freedom: exceeded once in a million.
    expect(chiSquared).toBeLessThan(70.5);
  });
});
