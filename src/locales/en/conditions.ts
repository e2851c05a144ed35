/** What the panel of a conditional model says, in English. */
export const conditions = {
  title: "Condition",
  label: "Given label",
  quadrants: "Quadrants",
  example: "Held-out example",
  place: "{example} of {count}",
  previous: "Previous example",
  next: "Next example",
  givenLabel: "Held-out example {example} with {quadrants} of 4 quadrants given; the others are veiled.",
  truth: "truth",
  truthLabel: "Held-out example {example}, whole.",
  meanTruth: "data",
  meanTruthLabel: "The mean of the held-out examples with label {label}.",
  guess: "baseline",
  guessLabel: "The baseline network's guess ŷ(c).",
  mean: "mean",
  rows: { truth: "Held-out data", prior: "z ~ p(z|c)", standard: "z ~ N(0, I)", mistaken: "as sampled" },
  notes: {
    truth: "with this label",
    prior: "prior network",
    standard: "same noise",
    fixed: "the prior",
    mistaken: "from N(0, I)",
  },
  spread: "spread {spread}",
  spreadHelp:
    "The standard deviation of what is predicted, as its mean over all pixels or coordinates; an image's ink is 1.",
  samplesLabel: "{row}: {count} samples.",
  meanLabel: "{row}: the mean.",
  deviationLabel:
    "{row}: the standard deviation, darker where samples differ; {spread} for each predicted pixel on average.",
  pointsLabel:
    "{row}: {count} samples over held-out points, those with label {label} drawn darker. The standard deviation of a coordinate is {spread} on average.",
  marks: { truth: "data with this label", sample: "sample", guess: "baseline" },
  same: "The prior is N(0, I) whatever is given, so there is no other one to compare with.",
  waiting: "The first picture is under way.",
};

export type ConditionMessages = typeof conditions;
