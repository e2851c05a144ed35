import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readWarm } from "../export/warmFile";
import { variantIds } from "../variants/variant";
import { defaultsOf } from "./defaults";
import type { Settings } from "./table";
import { differing, isTrainedSo, suits, warmStartFor, warmStarts, warmSteps } from "./warmStarts";

const folder = "public/warm";
const iwae = defaultsOf("iwae");

describe("what is trained beforehand", () => {
  it.each(variantIds)("has %s as it usually is", (variant) => {
    expect(warmStartFor(defaultsOf(variant))?.name).toBe(variant);
    expect(isTrainedSo(defaultsOf(variant))).toBe(true);
  });

  it("has each only once", () => {
    for (const { name, settings } of warmStarts) expect(warmStartFor(settings)?.name).toBe(name);
  });

  it("suits other live settings, which are named, and no other weights", () => {
    const turned: Settings = { ...iwae, K: 9, evaluateEvery: 7 };
    const [found] = [warmStartFor(turned)];
    expect(found?.name).toBe("iwae");
    expect(found && differing(turned, found)).toEqual(["K"]);
    expect(isTrainedSo(turned)).toBe(false);
    for (const change of [{ latentSize: 3 }, { seed: 2 }, { hidden: [100] }, { data: "shapes" }] as const) {
      expect(warmStartFor({ ...iwae, ...change })).toBeUndefined();
    }
  });

  it("prefers what was trained most alike", () => {
    const beta = (value: number) =>
      warmStartFor({ ...defaultsOf("beta-vae"), hidden: [64], latentSize: 10, beta: value });
    expect(beta(1)?.name).toBe("lesson-beta-1");
    expect(beta(20)?.name).toBe("lesson-beta-20");
  });

  // `npm run warm` makes them anew where this fails.
  it.each(warmStarts)("has $name in the files of the page, trained with these settings", ({ name, settings }) => {
    const file = readFileSync(`${folder}/${name}.safetensors`);
    const checkpoint = readWarm(name, file);
    expect(checkpoint.step).toBe(warmSteps);
    expect(suits(checkpoint.settings as Settings, settings)).toBe(true);
    expect(differing(settings, { name, settings: checkpoint.settings as Settings })).toEqual([]);
  });

  it("has no other files, and all of them together are small", () => {
    const files = existsSync(folder) ? readdirSync(folder) : [];
    expect(files.sort()).toEqual(warmStarts.map(({ name }) => `${name}.safetensors`).sort());
    const bytes = files.map((file) => readFileSync(`${folder}/${file}`).length);
    expect(Math.max(...bytes)).toBeLessThan(400_000);
    expect(bytes.reduce((sum, each) => sum + each)).toBeLessThan(5_000_000);
  });
});
