import { describe, expect, it } from "vitest";
import type { SavedRun } from "../export/weightsFile";
import { defaultsOf } from "../settings/defaults";
import { settingsOf } from "./takeAway";

const saved = (settings: SavedRun["settings"]): SavedRun => ({ step: 5, settings, weights: {} });
const present = { ...defaultsOf("vae"), stepBudget: 300, gridSize: 7 };

describe("the settings of a file of weights", () => {
  it("are those that it names, gone about as the page goes about its runs", () => {
    const given = { ...defaultsOf("iwae"), K: 9, seed: 4, stepBudget: 10, gridSize: 20 };
    expect(settingsOf(saved({ ...given }), present)).toEqual({ ...given, stepBudget: 300, gridSize: 7 });
  });

  it("are the variant's usual ones where it names none", () => {
    expect(settingsOf(saved({ variant: "mmvae" }), present)).toMatchObject({
      ...defaultsOf("mmvae"),
      stepBudget: 300,
      gridSize: 7,
    });
  });

  it("keep to what the table allows, and go together", () => {
    const settings = settingsOf(
      saved({ variant: "vae", K: 1e9, hidden: "x", data: "rings", likelihood: "bernoulli" }),
      present,
    );
    expect(settings).toMatchObject({ K: 64, hidden: defaultsOf("vae").hidden, data: "rings", likelihood: "gaussian" });
  });

  it("are none where the variant is not one of these", () => {
    expect(settingsOf(saved({ variant: "wae" }), present)).toBeUndefined();
    expect(settingsOf(saved(undefined), present)).toBeUndefined();
  });
});
