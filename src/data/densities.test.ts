import { describe, expect, it } from "vitest";
import { kindOf } from "./dataset";
import { type DensityId, density } from "./densities";

const ids: readonly DensityId[] = ["rings", "moons", "pinwheel", "spiral", "checkerboard"];

function points(id: DensityId, seed = 1): { x: number; y: number; label: number }[] {
  const { values, labels = [] } = density(id, seed).train;
  return Array.from(labels, (label, i) => ({ x: values[2 * i], y: values[2 * i + 1], label }));
}

describe.each(ids)("%s", (id) => {
  const dataset = density(id, 1);

  it("holds 4096 and 1024 points of the plane, none of them twice", () => {
    expect(dataset).toMatchObject({ id, kind: kindOf(id), size: 2, trainCount: 4096, heldOutCount: 1024 });
    const all = [dataset.train, dataset.heldOut].flatMap(({ values, count }) =>
      Array.from({ length: count }, (_, i) => `${values[2 * i]} ${values[2 * i + 1]}`),
    );
    expect(new Set(all).size).toBe(5120);
  });

  it("lies in about [−2, 2]² and fills more than half of it, about the origin", () => {
    const values = Float32Array.from(dataset.train.values);
    expect(values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)).toBeLessThan(2.6);
    for (const axis of [0, 1]) {
      const along = values.filter((_, i) => i % 2 === axis);
      expect(Math.max(...along) - Math.min(...along)).toBeGreaterThan(2);
      expect(Math.abs(along.reduce((a, b) => a + b) / along.length)).toBeLessThan(0.1);
    }
  });

  it("uses every label equally often", () => {
    const counts = Array.from(
      { length: dataset.labelCount },
      (_, label) => points(id).filter((p) => p.label === label).length,
    );
    expect(counts.reduce((a, b) => a + b)).toBe(4096);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  it("depends on the seed alone", () => {
    expect(points(id)).toEqual(points(id));
    expect(points(id, 2)).not.toEqual(points(id));
  });
});

describe("the labels name the part a point lies in", () => {
  it("rings: by distance", () => {
    for (const { x, y, label } of points("rings")) {
      expect(Math.abs(Math.hypot(x, y) - 0.6 * (label + 1))).toBeLessThan(0.06 * 5);
    }
  });

  it("moons: each on its own half circle", () => {
    for (const { x, y, label } of points("moons")) {
      const side = label === 0 ? 1 : -1;
      expect(Math.abs(Math.hypot(x + 0.6 * side, y + 0.3 * side) - 1.2)).toBeLessThan(0.09 * 5);
    }
  });

  it("spiral: the second arm is the first one turned by half", () => {
    for (const { x, y, label } of points("spiral")) {
      const radius = Math.hypot(x, y);
      // Near the origin the noise hides which arm a point is on.
      if (radius < 0.5) continue;
      const turns = (3 * radius) / 1.85 / 2 + label / 2 - Math.atan2(y, x) / (2 * Math.PI);
      expect(Math.abs(turns - Math.round(turns))).toBeLessThan(0.2);
    }
  });

  it("pinwheel: a fifth of a turn takes one arm to the next", () => {
    const angles = [0, 1, 2, 3, 4].map((arm) => {
      const own = points("pinwheel").filter(({ label }) => label === arm);
      return Math.atan2(
        own.reduce((sum, p) => sum + p.y, 0),
        own.reduce((sum, p) => sum + p.x, 0),
      );
    });
    angles.forEach((angle, arm) => {
      const turns = (angles[(arm + 1) % 5] - angle) / (2 * Math.PI) - 1 / 5;
      expect(Math.abs(turns - Math.round(turns))).toBeLessThan(0.01);
    });
  });

  it("checkerboard: eight dark squares", () => {
    const squares = new Map<number, string>();
    for (const { x, y, label } of points("checkerboard")) {
      const [column, row] = [Math.floor(x), Math.floor(y)];
      expect((((column + row) % 2) + 2) % 2).toBe(0);
      expect(squares.get(label) ?? `${column} ${row}`).toBe(`${column} ${row}`);
      squares.set(label, `${column} ${row}`);
    }
    expect(new Set(squares.values()).size).toBe(8);
  });
});
