import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decades, latentRadius, outward, separate, steadyDomain, tickDecimals, ticks, valueDomain } from "./scale";

describe("valueDomain", () => {
  const run = Array.from({ length: 1000 }, (_, i) => (i < 10 ? -540 : -100 - 50 * Math.exp(-i / 100)));

  it("leaves an early spike out, and shows it on demand", () => {
    const [low, high] = valueDomain(run, true);
    expect(low).toBeGreaterThan(-160);
    expect(high).toBeGreaterThan(-100);
    expect(valueDomain(run, false)[0]).toBeLessThan(-540);
  });

  it("always shows what happens now", () => {
    expect(valueDomain([...run, -700], true)[0]).toBeLessThan(-700);
  });

  it("shows all of a short run", () => {
    expect(valueDomain([-500, -200, -150], true)[0]).toBeLessThan(-500);
  });

  it("has a width even for one value, and for none", () => {
    const [low, high] = valueDomain([7], true);
    expect(low).toBeLessThan(7);
    expect(high).toBeGreaterThan(7);
    expect(valueDomain([Number.NaN], true)).toEqual([0, 1]);
  });
});

describe("outward", () => {
  it("ends at round numbers", () => {
    expect(outward([1, 9876], 0.05)).toEqual([0, 10_000]);
    expect(outward([-151.3, -78.2], 0.05)).toEqual([-155, -75]);
    expect(outward([0, 10], 0.05)).toEqual([0, 10]);
  });

  it("holds what it is given, and little more", () => {
    const end = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const length = fc.double({ min: 1e-3, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(end, length, fc.constantFrom(0.05, 0.1), (low, span, growth) => {
        const [from, to] = outward([low, low + span], growth);
        const rounding = 1e-6 * span + 1e-9 * Math.abs(low);
        expect(from).toBeLessThanOrEqual(low + rounding);
        expect(to).toBeGreaterThanOrEqual(low + span - rounding);
        expect(to - from).toBeLessThanOrEqual(span * (1 + 2 * Math.SQRT2 * growth) + rounding);
      }),
    );
  });
});

describe("steadyDomain", () => {
  it("stays while all fits, and moves when something does not or little is left", () => {
    const held = outward([1, 9876], 0.05);
    expect(steadyDomain(held, [1, 9999])).toBe(held);
    expect(steadyDomain(held, [100, 8000])).toBe(held);
    expect(steadyDomain(held, [1, 10_001])).toEqual([0, 11_000]);
    expect(steadyDomain(held, [1, 5000])).toEqual([0, 5000]);
  });
});

describe("ticks", () => {
  it("are round and inside", () => {
    expect(ticks([-151.3, -98.2], 4)).toEqual([-150, -140, -130, -120, -110, -100]);
    expect(ticks([-151.3, -78.2], 4)).toEqual([-140, -120, -100, -80]);
    expect(ticks([0, 1], 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticks([0.05, 0.32], 3)).toEqual([0.1, 0.2, 0.3]);
    expect(ticks([0, 20_000], 4)).toEqual([0, 5000, 10_000, 15_000, 20_000]);
  });

  it("of an empty domain is its one value", () => {
    expect(ticks([3, 3], 4)).toEqual([3]);
  });
});

describe("decades", () => {
  it("are the powers of ten around the positive values", () => {
    expect(decades([0.03, 5, 0, 120])).toEqual([0.01, 0.1, 1, 10, 100, 1000]);
    expect(decades([2, 3])).toEqual([1, 10]);
    expect(decades([10])).toEqual([10, 100]);
  });

  it("of nothing are two all the same", () => {
    expect(decades([0])).toEqual([0.1, 1]);
  });
});

describe("tickDecimals", () => {
  it.each([
    [[0, 50, 100], 0],
    [[-3, -2], 0],
    [[0.1, 0.2, 0.3], 1],
    [[1, 1.05], 2],
    [[-150], 0],
    [[], 0],
  ])("of %j is %d", (values, decimals) => {
    expect(tickDecimals(values)).toBe(decimals);
  });
});

describe("separate", () => {
  it("leaves values alone that are far enough apart", () => {
    expect(separate([5, 1, 3], 2)).toEqual([5, 1, 3]);
    expect(separate([], 2)).toEqual([]);
  });

  it("moves close ones apart around their mean, in their order", () => {
    expect(separate([1, 0], 2)).toEqual([1.5, -0.5]);
    expect(separate([10, 10, 10], 4)).toEqual([6, 10, 14]);
  });

  it("moves on what the moved ones run into", () => {
    expect(separate([0, 0.5, 1.4, 9], 1)).toEqual([
      expect.closeTo(-0.3667, 3),
      expect.closeTo(0.6333, 3),
      expect.closeTo(1.6333, 3),
      9,
    ]);
  });

  it("keeps its promise for any values", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { maxLength: 8 }), (values) => {
        const sorted = separate(values, 3).sort((a, b) => a - b);
        for (let i = 1; i < sorted.length; i++) expect(sorted[i] - sorted[i - 1]).toBeGreaterThan(3 - 1e-9);
      }),
    );
  });
});

describe("latentRadius", () => {
  it("is at least 3, steps by round numbers and ignores the outermost 1 %", () => {
    expect(latentRadius(new Float32Array([0.1, -0.2]))).toBe(3);
    expect(latentRadius(Float32Array.from({ length: 100 }, (_, i) => (i === 0 ? 80 : 5.5)))).toBe(6);
    expect(latentRadius(new Float32Array())).toBe(3);
  });
});
