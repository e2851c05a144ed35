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
  },
  help: {
    K: "How many importance samples stand inside the logarithm: one value or several, with commas between.",
    M: "How many independent estimates are averaged outside of the logarithm: one value or several.",
    replicates: "How often each gradient is drawn anew. The paper takes 10,000.",
    examples: "Data points that a gradient is averaged over. The paper takes 1024.",
    dimensions: "Size of x and of z. The paper takes 20.",
    offset: "How far each parameter is moved from its optimum, as a standard deviation. The paper takes 0.01.",
  },
  axis: "Horizontal axis",
  against: "against {axis}",
  inference: "b, inference",
  generative: "μ, generative",
  floor: "noise floor",
  raw: "raw",
  rawHelp:
    "|mean|/deviation as it is. Even without any signal it is about 1/√replicates, the dashed floor; otherwise that part is taken out.",
  slopes: "Slopes against {axis}, log-log",
  slope: "{value} ± {error}",
  theory: "theory {value}",
  range: "{axis} = {from}…{to}",
  note: "With more samples the bound tightens, the generative network's gradient gets clearer, and the inference network's drowns in noise. Dotted: √K, 1/√K and √M; μ follows √K only for large K.",
  chartLabel:
    "The gradient's signal-to-noise ratio against {axis}, both axes logarithmic, for {axis} from {from} to {to}. Inference network: from {inferenceFrom} to {inferenceTo}. Generative network: from {generativeFrom} to {generativeTo}.",
};

export type GradientsMessages = typeof gradients;
