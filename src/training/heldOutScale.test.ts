import "@tensorflow/tfjs-backend-cpu";
import { setBackend } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, it } from "vitest";
import { makeDataset } from "../data/catalogue";
import "../kernels/register";
import { dealOf } from "./deal";
import { HeldOutRound } from "./heldOutScale";
import { ringSettings } from "./settings.fixture";
import { Trainer } from "./trainer";

const rings = makeDataset("rings", 1);
const settings = { ...ringSettings, variant: "vae" } as const;

beforeAll(async () => {
  await setBackend("cpu");
});

describe("a round of held-out examples", () => {
  it("goes on at every turn, and begins again when the model has moved on", async () => {
    const trainer = new Trainer(settings, rings);
    const round = new HeldOutRound(rings, dealOf(rings, settings), settings, 10, 20_000);
    const turn = () => round.turn(trainer.built, 0, trainer.step);
    const first = await turn();
    expect(first.logLikelihoods.length).toBeGreaterThan(0);
    expect(first.pending).toBe(100 - first.logLikelihoods.length);
    expect(first.pending).toBeGreaterThan(0);
    let scale = first;
    for (let turns = 0; scale.pending > 0 && turns < 100; turns++) scale = await turn();
    expect([scale.pending, scale.logLikelihoods.length]).toEqual([0, 100]);
    expect(await turn()).toEqual(scale);

    trainer.advance();
    const moved = await turn();
    expect(moved.pending).toBe(first.pending);
    expect(moved.logLikelihoods).toHaveLength(100);
    expect(moved.logLikelihoods).not.toEqual(scale.logLikelihoods);
    trainer.dispose();
  });

  it("gives the same numbers in one turn as in many", async () => {
    const trainer = new Trainer(settings, rings);
    const deal = dealOf(rings, settings);
    const whole = await new HeldOutRound(rings, deal, settings, 10).turn(trainer.built, 0, 0);
    expect(whole.pending).toBe(0);
    const small = await new HeldOutRound(rings, deal, settings, 10, 20_000).turn(trainer.built, 0, 0);
    for (const [i, value] of small.logLikelihoods.entries()) expect(value).toBeCloseTo(whole.logLikelihoods[i], 4);
    trainer.dispose();
  });
});
