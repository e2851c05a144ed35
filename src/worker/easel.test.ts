import { beforeEach, expect, it, vi } from "vitest";
import type { View } from "../training/frame";
import type { Pictures } from "../training/pictures";
import type { Trainer } from "../training/trainer";
import { Easel } from "./easel";

let now = 0;
beforeEach(() => {
  now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
});

const asFast = { stepsPerFrame: 0, stepBudget: 0, evaluateEvery: 0 };

/** An easel after its first picture, and whether it draws another one after so many ms of training. */
async function easel(pace = asFast) {
  const easel = new Easel({} as View);
  const pictures = { take: async () => ({ step: 1 }) } as unknown as Pictures;
  const draws = async (later: number) => {
    now += later;
    easel.count();
    return (await easel.draw(pictures, {} as Trainer, pace)) !== undefined;
  };
  await draws(0);
  return { easel, draws };
}

it("draws ten times a second what the page shows at once", async () => {
  const { easel: at, draws } = await easel();
  at.seen();
  expect(await draws(99)).toBe(false);
  expect(await draws(1)).toBe(true);
});

it("draws nothing while the page has not shown the last picture", async () => {
  const { easel: at, draws } = await easel();
  expect(await draws(300)).toBe(false);
  at.seen();
  expect(await draws(10)).toBe(true);
});

it("draws for the film where nobody looks", async () => {
  const { draws } = await easel();
  expect(await draws(999)).toBe(false);
  expect(await draws(1)).toBe(true);
});

it("waits for no page where the picture is what steps wait for, or somebody looks elsewhere", async () => {
  expect(await (await easel({ ...asFast, stepsPerFrame: 1 })).draws(100)).toBe(true);
  const { easel: at, draws } = await easel();
  at.refresh();
  expect(await draws(100)).toBe(true);
});
