import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultsOf } from "../../settings/defaults";
import type { Settings } from "../../settings/table";
import { cards } from "../../variants/registry";
import { type VariantId, variantIds } from "../../variants/variant";
import { dataFlow } from "../diagram/dataFlow";
import { shownTerms } from "../termLook";
import { momentIds, momentsOf } from "./moments";

const words = { encoder: "", decoder: "", prior: "", bound: "", combination: "" };

function stepOf(variant: VariantId, change: Partial<Settings> = {}) {
  const settings = { ...defaultsOf(variant), ...change };
  return { settings, counts: { K: settings.K, M: settings.M } };
}

const idsOf = (...given: Parameters<typeof stepOf>) => momentsOf(stepOf(...given)).map(({ id }) => id);

/** Every setting that decides about moments, at each of its ends. */
const changes: readonly Partial<Settings>[] = [
  {},
  { K: 1, M: 1 },
  { K: 4, M: 3, hybrid: 0, kl: "sampled", posterior: "laplace", bound: "tight" },
  { K: 4, M: 3, hybrid: 0.5, prior: "standard", posterior: "full-covariance", bound: "elbo", penalty: "capacity" },
];

describe.each(variantIds)("the moments of %s", (variant) => {
  const lines = readFileSync(new URL(`../../variants/${variant}.ts`, import.meta.url), "utf8").split("\n");
  const terms = shownTerms(cards[variant]).map(({ id }) => id);

  it.each(changes)("light terms, nodes and lines that are there: %o", (change) => {
    const step = stepOf(variant, change);
    const kinds = dataFlow(step.settings, words).columns.flatMap((column) =>
      column.flatMap((node) => node?.kinds ?? []),
    );
    for (const moment of momentsOf(step)) {
      expect(kinds.filter((kind) => moment.nodes.includes(kind))).not.toHaveLength(0);
      if (moment.term) expect(terms).toContain(moment.term);
      const { code, id } = moment;
      if (id === "adam") expect(code).toBeUndefined();
      else expect(lines.filter((line) => code?.test(line)).length, `${id} of ${variant}`).toBeGreaterThan(0);
    }
  });
});

describe("momentsOf", () => {
  it("weighs samples only where there are several", () => {
    expect(idsOf("iwae", { K: 5 })).toEqual([
      "example",
      "encode",
      "noise",
      "latent",
      "decode",
      "likelihood",
      "ratio",
      "logWeight",
      "weights",
      "bound",
      "gradient",
      "adam",
    ]);
    expect(idsOf("iwae", { K: 1 })).not.toContain("weights");
  });

  it("takes the VAE's KL in closed form, or at the samples", () => {
    expect(idsOf("vae")).toContain("divergence");
    expect(idsOf("vae")).not.toContain("ratio");
    expect(idsOf("vae", { kl: "sampled" })).toContain("ratio");
    expect(idsOf("vae", { kl: "sampled", K: 8 })).not.toContain("logWeight");
  });

  it("shows both targets of PIWAE", () => {
    const moments = momentsOf(stepOf("piwae", { K: 3, M: 2 }));
    expect(moments.filter(({ id }) => /bound/i.test(id)).map(({ term }) => term)).toEqual(["inference", "generative"]);
    expect(moments.map(({ id }) => id)).toContain("decoderWeights");
  });

  it("has noise of both kinds where there are latents of both kinds", () => {
    expect(idsOf("categorical-vae")).toEqual(expect.arrayContaining(["encodeDiscrete", "gumbel", "relax"]));
    expect(idsOf("categorical-vae")).not.toContain("noise");
    expect(idsOf("joint-vae")).toEqual(
      expect.arrayContaining(["encode", "encodeDiscrete", "noise", "gumbel", "relax"]),
    );
  });

  it("has a prior network only where it is learned, and no encoder where z comes from it alone", () => {
    expect(idsOf("cvae")).toContain("prior");
    expect(idsOf("cvae", { prior: "standard" })).not.toContain("prior");
    expect(idsOf("cvae", { hybrid: 0 })).not.toContain("encode");
    expect(idsOf("cvae", { hybrid: 0 })).not.toContain("divergence");
  });

  it("goes through the modalities one by one where MVAE does", () => {
    expect(idsOf("mvae", { subsampled: true })).toContain("single");
    expect(idsOf("mvae", { subsampled: false })).not.toContain("single");
    expect(idsOf("mmvae", { subsampled: true })).not.toContain("single");
  });

  it("keeps the order of the table", () => {
    for (const variant of variantIds) {
      const places = idsOf(variant).map((id) => momentIds.indexOf(id));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
});
