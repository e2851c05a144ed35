import { describe, expect, it } from "vitest";
import { cards } from "../../variants/registry";
import { variantIds } from "../../variants/variant";
import { shownTerms } from "../termLook";
import { chartsOf } from "./termLines";

describe("chartsOf", () => {
  it("puts each unit and each order of magnitude on a chart of its own", () => {
    const charts = chartsOf(shownTerms(cards.iwae), new Set());
    expect(charts.map(({ id, lines }) => [id, lines.map(({ term }) => term.id)])).toEqual([
      ["bounds", ["objective", "reconstruction"]],
      ["costs", ["kl", "spread"]],
      ["samples", ["effectiveSampleSize"]],
    ]);
  });

  it("puts the temperature, which has no unit, on a chart of its own", () => {
    const charts = chartsOf(shownTerms(cards["categorical-vae"]), new Set());
    expect(charts.map(({ id, unit }) => [id, unit])).toEqual([
      ["bounds", "nats"],
      ["costs", "nats"],
      ["ratios", "ratio"],
    ]);
  });

  it("puts everything of the size of a log-likelihood beside the objective", () => {
    const [bounds, costs] = chartsOf(shownTerms(cards.cvae), new Set());
    expect(bounds.lines.map(({ term }) => term.id)).toEqual(["objective", "reconstruction", "gsnn", "baseline"]);
    expect(costs.lines.map(({ term }) => term.id)).toEqual(["kl"]);
  });

  it("shows both objectives of PIWAE, and not a third", () => {
    const [bounds] = chartsOf(shownTerms(cards.piwae), new Set());
    expect(bounds.lines.map(({ term }) => term.id)).toEqual(["inference", "generative", "reconstruction"]);
  });

  it("leaves out hidden lines, and charts without lines", () => {
    const charts = chartsOf(shownTerms(cards.vae), new Set(["kl", "objective"]));
    expect(charts.map(({ lines }) => lines.map(({ term }) => term.id))).toEqual([["reconstruction"]]);
  });

  it.each(variantIds)("of %s never draws two lines of a chart in the same colour and dash", (id) => {
    for (const { lines } of chartsOf(shownTerms(cards[id]), new Set())) {
      const looks = lines.flatMap(({ term, dash, heldOutDash }) => [
        `${term.role} ${dash}`,
        `${term.role} ${heldOutDash}`,
      ]);
      expect(new Set(looks).size).toBe(looks.length);
    }
  });
});
