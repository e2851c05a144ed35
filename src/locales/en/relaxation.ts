/** What the panel of the relaxed categorical distribution says, in English. */
export const relaxation = {
  title: "Relaxation",
  temperature: "Temperature τ",
  follow: "Follow the run",
  followHelp: "Back to the run's own temperature, {value} at present.",
  use: "Use for the run",
  useHelp: "The run takes this temperature over at its next step, as a fixed one.",
  straightThrough: "straight through",
  straightThroughHelp:
    "In the forward pass every sample is the corner that it is nearest to; the gradient is the relaxed sample's (Jang et al. 2017, section 2.2).",
  simplex: "{count} samples y = softmax((log π + g)/τ)",
  simplexHelp:
    "Gumbel-Softmax (Jang et al. 2017, eq. 2) or Concrete (Maddison et al. 2017): g are Gumbel draws, the same at every τ, so a sample moves with τ but its nearest corner stays. Drag the ring to set π.",
  simplexLabel:
    "A triangle with {count} Gumbel-softmax samples at temperature {temperature}. {corners} % of them are within 0.05 of a corner.",
  cornersLabel: "A triangle with {count} samples, each at the corner that it is nearest to.",
  probability: "π, true",
  mean: "mean of y",
  meanHelp: "Drawn to 1/3 as τ grows: a relaxed sample is a biased one.",
  nearest: "nearest",
  nearestHelp: "The share of samples nearest to this corner: π, whatever τ is (the Gumbel-max trick).",
  compare: "The dotted line marks π.",
  setProbability: "π of category {category}",
  source: "π from",
  own: "the sliders",
  example: "q(c|x), example {example}",
  threeMost: "The three most probable codes of {latent}, made to add up to 1.",
  gradient: "Gradient against τ",
  gradientHelp:
    "Of log p(x|y) for the encoder's logits, from {draws} Gumbel draws for each of {examples} held-out examples, at step {step} (Jang et al. 2017; Maddison et al. 2017). Low τ: samples are nearly one-hot, and the variance explodes. High τ: little variance, but the mean is no longer the exact gradient, which goes through all codes. Mean, bias and exact are root mean squares in nats, the variance is in nats².",
  gradientNote: "Low τ: the variance explodes. High τ: little variance, but the mean is biased.",
  none: "The gradient is measured with the held-out evaluation.",
  variance: "variance",
  meanGradient: "mean",
  bias: "bias",
  exact: "exact",
  chartLabel:
    "The gradient's mean and variance over draws by temperature, both axes logarithmic. The variance falls from {high} at τ = {low} to {least} at τ = {hot}.",
};

export type RelaxationMessages = typeof relaxation;
