/** What the laboratory of bounds says, in English. */
export const bounds = {
  title: "Bounds on a known log p(x)",
  proposals: { good: "good", bad: "bad" },
  fields: {
    proposal: "q(z|x)",
    K: "samples K",
    replicates: "replicates",
    latents: "latents D_z",
    inputs: "inputs D",
    sigma: "σ of p(x|z)",
  },
  help: {
    proposal:
      "Good is the exact posterior a little wider, so that the weights are bounded; bad is beside it and narrower: their tail is long.",
    K: "How many importance samples a bound has: one value or several, with commas between.",
    replicates: "How often each bound is drawn.",
    latents: "Size of z in the linear-Gaussian model p(z) = N(0, I), p(x|z) = N(Wz + b, σ²I).",
    inputs: "Size of x.",
    sigma: "The deviation of each input around its mean. Smaller: a narrower posterior.",
  },
  table: "Bounds L_K, in nats",
  mean: "mean",
  range: "5…95 %",
  gap: "gap",
  theory: "theory",
  plusMinus: "{value} ± {error}",
  exact: "log p(x), exact",
  slope: "Slope of the gap against K from K = {from}, log-log: {value} ± {error}. Theory: −1.",
  note: "More samples close the gap to log p(x), and its spread with it. For large K the gap is the weights' variance over 2K (dotted): slope −1, and far off where q is bad.",
  chartLabel:
    "The gap between log p(x) and the bound of K samples, both axes logarithmic: from {gapFrom} nats at K = {from} to {gapTo} at K = {to}.",
};

export type BoundsMessages = typeof bounds;
