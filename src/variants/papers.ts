import type { VariantCard } from "./variant";

/** The paper of MIWAE, CIWAE and PIWAE. */
export const rainforth2018: VariantCard["paper"] = {
  authors: "Rainforth et al.",
  title: "Tighter Variational Bounds are Not Necessarily Better",
  year: 2018,
  url: "https://arxiv.org/abs/1802.04537",
};
