import { describe, expect, it } from "vitest";
import { defaultsOf } from "../../settings/defaults";
import { capacityAt, capacityGroups, scheduleAhead } from "./schedule";

describe("capacityGroups", () => {
  it("are the continuous and the discrete latents of JointVAE, the discrete ones with their ceiling", () => {
    const settings = { ...defaultsOf("joint-vae"), categories: [10, 4], capacityDiscrete: [0, 9, 100] };
    const [continuous, discrete] = capacityGroups(settings);
    expect(continuous).toMatchObject({ kl: "klContinuous", from: 0, to: 5, steps: 25_000, gamma: 30 });
    expect(continuous.ceiling).toBeUndefined();
    expect(discrete.ceiling).toBeCloseTo(Math.log(40), 12);
    expect(capacityAt(discrete, 10)).toBeCloseTo(0.9, 12);
    expect(capacityAt(discrete, 90)).toBeCloseTo(Math.log(40), 12);
  });

  it("are all latents of a β-VAE that is held to a capacity, and none of another", () => {
    const settings = defaultsOf("beta-vae");
    expect(capacityGroups(settings)).toEqual([]);
    expect(capacityGroups({ ...settings, penalty: "capacity" }).map(({ kl }) => kl)).toEqual(["kl"]);
    expect(capacityGroups({ ...defaultsOf("vae"), penalty: "capacity" })).toEqual([]);
  });
});

describe("scheduleAhead", () => {
  const [group] = capacityGroups({ ...defaultsOf("beta-vae"), penalty: "capacity", capacity: 5, capacitySteps: 1000 });

  it("goes from the present step to the end of the ramp", () => {
    const ahead = scheduleAhead(group, 200);
    expect(ahead[0]).toEqual({ step: 200, value: 1 });
    expect(ahead.at(-1)).toEqual({ step: 1000, value: 5 });
    expect(ahead.map(({ step }) => step)).toEqual(ahead.map(({ step }) => step).sort((a, b) => a - b));
  });

  it("has each step once, however near the end", () => {
    expect(scheduleAhead(group, 998).map(({ step }) => step)).toEqual([998, 999, 1000]);
    expect(scheduleAhead(group, 1000)).toEqual([]);
    expect(scheduleAhead({ ...group, steps: 0 }, 0)).toEqual([]);
  });
});
