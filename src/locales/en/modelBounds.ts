/** What the laboratory of bounds on the running model says, in English. */
export const modelBounds = {
  title: "Bounds on the running model's log p(x)",
  fields: { K: "samples K", examples: "examples N" },
  help: {
    K: "How many importance samples each bound has. As many as the largest are drawn for each example, and all bounds share them.",
    examples: "Held-out examples that the bounds are averaged over.",
  },
  table: "Bounds L_K, in nats per example",
  bound: "L_K",
  mean: "mean over x",
  gap: "below the last",
  note: "More samples lift the bound towards log p(x), of conditional variants log p(x|c). Where it hardly rises any more, it is a good estimate; the way up from K = 1 is what q(z|x) misses.",
  chartLabel:
    "The bound of K samples in nats per example, for K from {from} to {to} on a logarithmic axis: from {low} to {high}.",
};

export type ModelBoundsMessages = typeof modelBounds;
