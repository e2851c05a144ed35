/** What every laboratory says, in English. */
export const laboratory = {
  title: "Laboratory",
  tabs: { gradients: "Gradients", mixture: "Estimators on mixtures", bounds: "Bounds", relaxation: "Relaxation bias" },
  subject: "Measured on",
  subjects: {
    gradients: "Rainforth's toy",
    modelGradients: "the running model",
    bounds: "a known log p(x)",
    modelBounds: "the running model",
  },
  start: "Measure",
  again: "Measure anew",
  cancel: "Cancel",
  progress: "How far the measurement is",
  failed: "The measurement has stopped by itself: reload the page, or ask for fewer samples.",
  at: "{variant} at step {step}, {examples} held-out examples.",
  none: "Nothing measured yet.",
  link: "Link",
  linkHelp: "Copies a link that opens this laboratory with these fields.",
};

export type LaboratoryMessages = typeof laboratory;
