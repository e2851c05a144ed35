/** What the laboratory of relaxed gradients says, in English. */
export const relaxedGradients = {
  title: "Bias and variance of relaxed gradients",
  fields: {
    temperatures: "values of τ",
    average: "draws B",
    power: "power p",
    categories: "categories n",
    replicates: "replicates",
  },
  help: {
    temperatures: "At which temperatures the gradient is measured: one value or several, with commas between.",
    average:
      "How many draws a gradient is the mean of, as over a batch: that divides its variance, and leaves its bias.",
    power: "Of the cost f(y) = Σ|y_c − t_c|^p with targets t_c ∝ c. At 2, straight-through loses its bias as τ falls.",
    categories: "Of a one-hot y with equal probabilities. All are enumerated for the exact gradient of E[f(y)].",
    replicates: "How often the noise is drawn.",
  },
  estimator: "Estimator",
  gumbelSoftmax: "Gumbel-softmax",
  straightThrough: "straight-through",
  bias: "bias²",
  variance: "variance",
  total: "sum",
  scoreFunction: "unbiased",
  table: "{estimator}, relative to the exact gradient squared",
  plusMinus: "{value} ± {error}",
  least: "The sum is least at τ = {temperature}: {value}. REINFORCE, unbiased (dashed): {score}.",
  note: "As τ falls a relaxed gradient loses its bias and gains variance, so that their sum, the mean squared error, is least in between: the more draws are averaged, the lower τ. Straight-through has more variance, and keeps a bias as τ falls unless the cost is quadratic.",
  sources: "Sources:",
  chartLabel:
    "{estimator}: squared bias, variance and their sum by temperature, both axes logarithmic. From τ = {from} to {to} the bias squared goes from {biasFrom} to {biasTo} and the variance from {varianceFrom} to {varianceTo}.",
};

export type RelaxedGradientsMessages = typeof relaxedGradients;
