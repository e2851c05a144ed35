/** What the panel of known factors says in English. */
export const factors = {
  title: "Factors",
  names: { shape: "shape", scale: "scale", orientation: "orientation", x: "x position", y: "y position" },
  short: { shape: "shape", scale: "scale", orientation: "angle", x: "x", y: "y" },
  table: "How much each latent unit tells about each factor, as a share of what there is to know",
  unit: "Unit",
  traversal: "Traversal from {from} to {to}",
  dimensionLabel: "Decoded images as {unit} goes from {from} to {to}, the other units at rest.",
  discreteLabel: "Decoded images of the categories of {unit}, the other units at rest.",
  inactive: "inactive",
  gap: "Gap",
  scores: "Disentanglement",
  mig: "Mutual information gap",
  factorScore: "FactorVAE score",
  chance: "by chance {share}",
  at: "Step {step}, all {examples} images",
  none: "Not measured yet.",
  measuring: "{share} % measured",
  migHelp:
    "For each factor v: I(z₁; v) − I(z₂; v), z₁ and z₂ being the two units that tell most about it, as a share of its entropy H(v). MIG is the mean of these gaps: 1 if each factor has a unit of its own, 0 if two units always know the same.",
  factorScoreHelp:
    "A vote holds one factor fixed and falls on the unit that then varies least, relative to its variance over all images. Each unit stands for the factor of most of its votes; the score is the share of new votes that agree, a guess {share}.",
  method:
    "A unit's value is its posterior mean in 20 bins, as in {locatello}, or its most probable category. All {examples} combinations of factors are encoded, those trained on too, so that the histograms are exact. Inactive units count as telling nothing.",
  section: "{paper}, section 4.1",
  scoreSection: "{paper}, section 4",
  waiting: "The first picture is under way.",
};

export type FactorMessages = typeof factors;
