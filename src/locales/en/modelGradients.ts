/** What the laboratory of the running model's gradients says, in English. */
export const modelGradients = {
  title: "Gradients of the running model",
  fields: { K: "samples K", M: "estimates M", replicates: "replicates", examples: "examples N" },
  help: {
    K: "How many importance samples stand inside the logarithm, with the first M: one value or several, with commas between.",
    M: "How many independent estimates are averaged outside of the logarithm, with the first K: one value or several.",
    replicates: "How often the noise of each gradient is drawn anew.",
    examples: "Held-out examples in the batch, the same for all gradients.",
  },
  names: { inference: "encoder", generative: "decoder" },
  measured: {
    own: "Measured is {variant}'s own bound, with K and M from the lists.",
    iwae: "{variant} has no samples inside a logarithm: measured is IWAE's bound with its encoder and decoder.",
  },
  unfit: "This is for variants with continuous latents and one modality; {variant} is none of them.",
  weights: "{count} weights",
  note: "As K grows, the decoder's gradient gets clearer and the encoder's plain one drowns in noise; a larger M helps both. Dotted: √K, 1/√K and √M, which theory has for large K.",
  chartLabel:
    "The signal-to-noise ratio of the running model's gradient against {axis}, both axes logarithmic, for {axis} from {from} to {to}.",
};

export type ModelGradientsMessages = typeof modelGradients;
