import { describe, expect, it } from "vitest";
import { type CodeUnit, factorScore } from "./factorScore";
import type { Discrete } from "./mutualInformation";
import { stream } from "./random";

const counts = [3, 4, 5];
const rows = Array.from({ length: 60 }, (_, i) => [i % 3, Math.floor(i / 3) % 4, Math.floor(i / 12)]);
const factors: readonly Discrete[] = counts.map((count, k) => ({ values: rows.map((row) => row[k]), count }));
const voting = { votes: 600, samples: 32 };

function score(units: readonly CodeUnit[]): number {
  return factorScore(units, factors, stream(1, "votes"), voting);
}

/** A unit that is a function of the factors. */
function unit(value: (...factors: number[]) => number, categories?: number): CodeUnit {
  return { values: rows.map((row) => value(...row)), categories };
}

const random = stream(2, "codes");
const noise = () => unit(() => random.normal());

describe("the FactorVAE score", () => {
  it("is 1 where each factor has a unit, in any order, at any scale, with constants beside them", () => {
    expect(score([unit((_a, _b, c) => 1000 * c), unit((a) => -a), unit(() => 7), unit((_a, b) => b / 100)])).toBe(1);
  });

  it("is 1 with a discrete unit among the others", () => {
    expect(score([unit((a) => (a + 1) % 3, 3), unit((_a, b) => b), unit((_a, _b, c) => c)])).toBe(1);
  });

  it("falls where one unit holds two factors: its votes are divided between them", () => {
    const shared = score([unit((a, b) => 4 * a + b, 12), unit((_a, _b, c) => c)]);
    expect(shared).toBeGreaterThan(0.6);
    expect(shared).toBeLessThan(0.75);
  });

  it("is that of a guess for noise, and where nothing varies", () => {
    expect(Math.abs(score([noise(), noise(), noise()]) - 1 / 3)).toBeLessThan(0.12);
    expect(score([unit(() => 0.1), unit(() => 2, 4)])).toBe(1 / 3);
    expect(score([])).toBe(1 / 3);
  });

  it("gives a tie to the first of equal units", () => {
    const twice = [unit((a) => a), unit((a) => 2 * a), unit((_a, b) => b), unit((_a, _b, c) => c)];
    expect(score(twice)).toBe(1);
  });

  it("is the same for the same stream", () => {
    const units = [noise(), unit((a) => a), noise()];
    expect(score(units)).toBe(score(units));
  });
});
