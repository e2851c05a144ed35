import { describe, expect, it } from "vitest";
import { defaultsOf } from "../settings/defaults";
import { Film } from "./film";
import { pack, unpack } from "./packedFrame";

/** A run whose last checkpoint is of this step. */
const at = (step: number, size = 1) => ({
  checkpointStep: step,
  checkpoint: {
    step,
    settings: defaultsOf("vae"),
    weights: { w: new Float32Array(size) },
    firstMoments: {},
    secondMoments: {},
  },
});

const withoutCheckpoint = { checkpointStep: undefined, checkpoint: undefined };

describe("Film", () => {
  it("keeps a bounded number of pictures, from the first to the last", () => {
    const film = new Film();
    for (let step = 0; step <= 10_000; step++) film.append({ step }, withoutCheckpoint);
    const steps = film.stills().map((still) => still.step);
    expect(steps.length).toBeLessThanOrEqual(64);
    expect(steps.length).toBeGreaterThan(16);
    expect(steps[0]).toBe(0);
    expect(steps.at(-1)).toBeGreaterThan(9_000);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });

  it("finds the picture that was there at a step", () => {
    const film = new Film();
    for (const step of [5, 10, 20]) film.append({ step }, withoutCheckpoint);
    expect([film.at(12), film.at(20), film.at(1)].map((still) => still?.step)).toEqual([10, 20, 5]);
    film.forgetAfter(10);
    expect(film.stills().map(({ step }) => step)).toEqual([5, 10]);
  });

  it("keeps from where a run can go on, once each", () => {
    const film = new Film();
    film.append({ step: 1 }, withoutCheckpoint);
    for (const step of [3, 4, 5]) film.append({ step }, at(2));
    film.append({ step: 6 }, at(6));
    const kept = () => film.stills().map((still) => still.checkpoint?.step);
    expect(kept()).toEqual([undefined, 2, undefined, undefined, 6]);
    film.forgetAfter(5);
    film.append({ step: 6 }, at(2));
    film.append({ step: 7 }, at(6));
    expect(kept()).toEqual([undefined, 2, undefined, undefined, undefined, 6]);
  });

  it("keeps no checkpoint that is later than the picture, which may have waited for its turn", () => {
    const film = new Film();
    film.append({ step: 3 }, at(5));
    film.append({ step: 6 }, at(5));
    expect(film.stills().map((still) => still.checkpoint?.step)).toEqual([undefined, 5]);
  });

  it("lets checkpoints go where they would take too much memory", () => {
    const film = new Film();
    for (let step = 1; step <= 40; step++) {
      film.append({ step }, at(step, 1e6)); // 12 MB with its moments
    }
    const kept = film.stills().filter((still) => still.checkpoint);
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.length).toBeLessThanOrEqual(5);
    expect(film.stills()).toHaveLength(40);
  });
});

describe("pack", () => {
  it("brings intensities back within half a grey level, and all else as it was", () => {
    const grid = Float32Array.from({ length: 2000 }, (_, i) => i / 2000);
    const frame = { step: 3, grid, means: new Float32Array([-3, 3]), codes: { traversal: grid, columns: 2 } };
    const packed = pack(frame);
    expect(packed.grid).toBeInstanceOf(Uint8ClampedArray);
    const { grid: back, codes, ...rest } = unpack<typeof frame>(packed);
    for (const array of [back, codes.traversal]) {
      expect(Math.max(...array.map((value, i) => Math.abs(value - grid[i])))).toBeLessThan(0.5 / 255 + 1e-6);
    }
    expect(rest).toEqual({ step: 3, means: new Float32Array([-3, 3]) });
  });

  it("leaves coordinates alone", () => {
    const samples = Float32Array.from({ length: 2000 }, (_, i) => i - 1000);
    expect(pack({ samples }).samples).toBe(samples);
  });
});
