import { expect, it } from "vitest";
import { defaultsOf } from "./defaults";
import { remarkOn } from "./remarks";

it("says of DReG and STL that they are biased on a mixture of experts, where they are", () => {
  const mmvae = { ...defaultsOf("mmvae"), estimator: "dreg" } as const;
  expect(remarkOn("estimator", mmvae)).toBe("controls.remarks.biasedOnMixtures");
  expect(remarkOn("estimator", { ...mmvae, K: 1 })).toBeUndefined();
  expect(remarkOn("estimator", { ...mmvae, estimator: "reparameterised" })).toBeUndefined();
  expect(remarkOn("estimator", { ...defaultsOf("iwae"), estimator: "dreg" })).toBeUndefined();
});
