/** What the panel of several modalities says, in English. */
export const modalities = {
  title: "Modalities",
  waiting: "The first picture is under way.",
  names: { pen: "pen", display: "display", outline: "outline", dots: "dots" },
  example: "Example {example}, label {label}",
  exampleUnlabelled: "Example {example}",
  choose: "Held-out example",
  previous: "Previous example",
  next: "Next example",
  matrix: "Cross-generation",
  from: "from",
  fromPresent: "all shown",
  present: "Show {name} to the model",
  original: "The example's {name}.",
  originalMissing: "The example's {name}, which the model is not shown.",
  decoded: "{to}, decoded from {from}.",
  plane: "Experts of this example",
  planeLabel:
    "Contours of q(z|x) along {horizontal} and {vertical}: of each modality alone ({experts}), and of those shown together ({components}).",
  expertAt: "{name} at {x}, {y}",
  componentsOne: "one density at {x}, {y}",
  componentsMany: "a mixture of {count}",
  alone: "one alone",
  together: "together",
  planeHelp:
    "Each contour holds 86 % of a density; its dot is the draw of z that the pictures are decoded from. MMVAE's posterior is the mixture of the experts: z comes from one of them at a time. MVAE's is their product with the prior: where both agree, and surer than either. MoPoE mixes the products over all subsets.",
  samples: "Prior samples",
  samplesLabel: "{count} draws from the prior, each decoded to {modalities}, one below the other.",
  coherence: "Coherence, step {step}",
  coherenceTitle: "Coherence",
  coherenceHelp:
    "Cross-coherence: the share of {examples} held-out examples whose digit a classifier finds in the column's modality, decoded from samples of q(z|x) given the row's alone. Joint: the share of {draws} draws from the prior whose modalities it takes for one digit. By chance each is about 1 in 10. The last row is what the classifier, trained on real data, finds in real data: more is not to be had (Shi et al. 2019, section 4).",
  coherenceNone: "Coherence is measured every {steps} {steps, plural, one {step} other {steps}}.",
  coherenceOnDemand: "Coherence is measured on demand.",
  measuring: "Being measured: {share} %",
  unlabelled: "Coherence needs labelled data.",
  missing: "the others",
  joint: "joint",
  classifier: "real data",
};

export type ModalityMessages = typeof modalities;
