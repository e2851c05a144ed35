import { describe, expect, it } from "vitest";
import { csv, csvName } from "./csv";

const records = [
  { step: 1, examples: 64, train: { kl: 8.5 } },
  { step: 2, examples: 128, train: { kl: 9 }, heldOut: { kl: 7 } },
];

describe("csv", () => {
  it("has a header and a line for each record, with gaps where nothing was measured", () => {
    expect(csv(records, ["kl"], "none")).toBe("step,examples,train.kl,heldOut.kl\n1,64,8.5,\n2,128,9,7\n");
  });

  it("says first of all that the run makes a mistake", () => {
    expect(csv(records, ["kl"], "kl-sign")).toMatch(/^# pitfall: kl-sign\nstep,examples,/);
  });
});

describe("csvName", () => {
  it("names variant, pitfall and seed, and the stride of a thinned run", () => {
    expect(csvName({ variant: "vae", pitfall: "none", seed: 3, stride: 1 })).toBe("elbo-room-vae-3.csv");
    expect(csvName({ variant: "vae", pitfall: "kl-sign", seed: 3, stride: 4 })).toBe(
      "elbo-room-vae-kl-sign-3-every-4-steps.csv",
    );
  });
});
