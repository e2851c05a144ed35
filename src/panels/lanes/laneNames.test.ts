import { describe, expect, it } from "vitest";
import { english } from "../../locales/en/whole";
import { word } from "../../locales/sentence";
import type { Translate } from "../../locales/translate";
import { defaultsOf } from "../../settings/defaults";
import { laneNames } from "./laneNames";

const t = ((key, values = {}) => word(key, values, english)) as Translate;

describe("laneNames", () => {
  it("says the variant and how many samples it takes", () => {
    expect(laneNames([defaultsOf("vae"), defaultsOf("miwae")], t)).toEqual(["VAE · K = 1", "MIWAE · M = 4 · K = 5"]);
  });

  it("says what sets a lane apart from its like, or from the variant as it usually is", () => {
    const names = laneNames(
      [defaultsOf("iwae"), { ...defaultsOf("iwae"), estimator: "dreg" }, defaultsOf("joint-vae")],
      t,
    );
    expect(names).toEqual([
      "IWAE · K = 5 · Gradient estimator = reparameterised",
      "IWAE · K = 5 · Gradient estimator = DReG",
      "JointVAE · K = 1",
    ]);
  });

  it("does not say what all lanes share", () => {
    const settings = { ...defaultsOf("vae"), batchSize: 10, seed: 9 };
    expect(laneNames([settings, settings], t)).toEqual(["VAE · K = 1", "VAE · K = 1"]);
  });

  it("names the mistake", () => {
    const [, name] = laneNames([defaultsOf("vae"), { ...defaultsOf("vae"), pitfall: "kl-sign" }], t);
    expect(name).toContain(english.messages.pitfalls["kl-sign"].name);
  });
});
