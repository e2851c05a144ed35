/** What the panel of published mistakes says, and the mark of a run that makes one, in English. */
export const mistakes = {
  title: "Mistakes",
  mark: "mistake: {name}",
  ofVariant: "Made with {variant}",
  ofOthers: "Made with other variants",
  published: "Published",
  correct: "Correct",
  source: "Where it was published",
  tutorials: "several tutorials",
  watch: "What to watch",
  shows: "Sets {settings}",
  showsVariant: "Switches to {variant}",
  on: "Make this mistake",
  both: "Run both side by side",
  bothHelp: "Starts anew twice, from the same seed, data and noise: once as published, once correct.",
  end: "End the comparison",
  lanes: { correct: "correct", mistaken: "with the mistake" },
  short: { correct: "correct", mistaken: "mistake" },
  compared: "The two runs",
  step: "Step",
  logLikelihood: "log p̂(x)",
  evaluationHelp: "Evaluated every {steps} {steps, plural, one {step} other {steps}}, or by “Evaluate now”.",
  samples: "Prior samples",
  pairs: "Reconstructions",
  noise: "Recovered noise; dotted: N(0, 1). Beyond ±{radius}: correct {correct}, mistake {mistaken}.",
};

export type MistakeMessages = typeof mistakes;
