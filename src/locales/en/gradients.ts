/** What the laboratory of gradients says, in English. */
export const gradients = {
  title: "Gradients of a tighter bound",
  fields: {
    K: "samples K",
    M: "estimates M",
    replicates: "replicates",
    examples: "examples N",
    dimensions: "dimensions D",
    offset: "offset",
    distance: "distance",
    centre: "centre",
    deviation: "deviation",
  },
  help: {
    K: "How many importance samples stand inside the logarithm: one value or several, with commas between.",
    M: "How many independent estimates are averaged outside of the logarithm: one value or several.",
    replicates: "How often each gradient is drawn anew. The paper takes 10,000.",
    examples: "Data points that a gradient is averaged over. The paper takes 1024.",
    dimensions: "Size of x and of z. The paper takes 20.",
    offset: "How far each parameter is moved from its optimum, as a standard deviation. The paper takes 0.01.",
    distance: "Between the means of the two components of q. At 0 they are one normal.",
    centre:
      "Of q, where the posterior is N(0, 1). At 0 the mixture is symmetric about it, and DReG's bias is 0 for that alone.",
    deviation: "Of each component. That of the posterior is 1.",
  },
  shown: "What the chart shows",
  against: "against {axis}",
  estimators: "with STL and DReG",
  names: { plain: "b, plain", stl: "b, STL", dreg: "b, DReG", generative: "μ, generative" },
  floor: "noise floor",
  raw: "raw",
  rawHelp:
    "|mean|/deviation as it is. Even without any signal it is about 1/√replicates, the dashed floor; otherwise that part is taken out.",
  slopes: "Slopes against {axis}, log-log",
  slope: "{value} ± {error}",
  theory: "theory {value}",
  range: "{axis} = {from}…{to}",
  note: "With more samples the bound tightens, the generative network's gradient in μ gets clearer, and the inference network's in b drowns in noise. Dotted: √K, 1/√K and √M; μ follows √K only for large K.",
  estimatorsNote:
    "As K grows, b's plain gradient drowns in noise, while DReG's, of the same expectation, gets clearer. So does STL's, but for K > 1 its expectation is another one. Dotted: √K, 1/√K and √M.",
  chartLabel:
    "The gradient's signal-to-noise ratio against {axis}, both axes logarithmic, for {axis} from {from} to {to}.",
  chartLine: "{name}: from {from} to {to}.",
  biases: {
    mixtureDreg: "DReG, mixture",
    mixtureStl: "STL, mixture",
    normalDreg: "DReG, one normal",
    normalStl: "STL, one normal",
  },
  biasCaption: "Bias over the gradient's size: exact, by quadrature",
  biasLabel:
    "The bias of estimators over the size of the gradient, against K from {from} to {to}, both axes logarithmic. At the largest K, where q is a mixture: DReG {dreg}, STL {stl}.",
  biasNote:
    "Where q is one normal, DReG's expectation is the gradient. Where q is a mixture whose components are sampled one by one, as in MMVAE, it is so for K = 1 only: the score is the mixture's, the samples are not.",
};

export type GradientsMessages = typeof gradients;
