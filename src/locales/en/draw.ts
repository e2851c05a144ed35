/** What the panel for drawing says, in English. */
export const draw = {
  title: "Draw your own",
  paper: "Paper to draw on",
  paperHelp:
    "Draw with mouse, finger or pen. By keyboard: the arrow keys move, Space lowers and raises the pen, Escape raises it, Backspace takes the last mark back.",
  hint: "Draw here",
  hintKeys: "or: arrows, Space",
  at: "Column {column}, row {row}: {pen}.",
  pens: { up: "pen up", down: "pen down" },
  blank: "Nothing is drawn.",
  drawn: "Your drawing: {strokes} {strokes, plural, one {stroke} other {strokes}}, {ink} % of the paper inked.",
  drawnOver:
    "Held-out example {example} with {strokes} {strokes, plural, one {stroke} other {strokes}} over it, {ink} % of the paper inked.",
  undo: "Undo",
  clear: "Clear",
  example: "Example",
  exampleHelp: "Starts from the next held-out example, which you can draw over.",
  pen: "Pen",
  penValue: "{width} pixels wide",
  modality: "Draw",
  modalityHelp: "One modality is drawn: q(z|x) and log p̂(x) are of it alone, and the others are decoded from it.",
  quadrants: "Given the drawing's own quadrants; only the rest is explained.",
  waiting: "The first picture is under way.",
  nothing:
    "What you draw goes through the encoder at once: where it lies, what the decoder makes of it, how likely it is.",
  reading: "The drawing is being measured.",
  image: "x",
  imageLabel: "The drawing as the model is given it.",
  imageBinarised: "The drawing as the model is given it, each pixel drawn as 0 or 1.",
  reconstruction: "decoded",
  reconstructionLabel: "What the decoder makes of the mode of q(z|x).",
  plane: "q(z|x) among the data",
  planeLabel:
    "q(z|x) along {horizontal} and {vertical}, over the posterior means of {count} held-out examples: mean at {x}, {y}, standard deviations {sx} and {sy}. Of {samples} samples the heaviest one has {heaviest} of the weight.",
  stripLabel:
    "q(z|x) along {horizontal}, over the posterior means of {count} held-out examples: mean at {x}, standard deviation {sx}. Of {samples} samples the heaviest one has {heaviest} of the weight.",
  planeEmpty: "Posterior means of {count} held-out examples.",
  planeHelp:
    "The contours of q(z|x) hold 39 % and 86 %: of a normal one and two standard deviations. Discs are {samples} samples z ~ q(z|x), with areas in proportion to their normalised importance weights w̃, w = p(x, z) / q(z|x). Equal discs: q(z|x) is close to the true posterior. A few large ones: it is not.",
  magnified: "×{factor}",
  codes: "q(code|x)",
  codesHelp:
    "Bars are q(code|x); ticks are what the samples with this code weigh together, an estimate of the true posterior p(code|x).",
  codeLabel: "{latent}: code {code} is the most probable with {share}; by weight it has {weighed}.",
  numbers: {
    logLikelihood: "log p̂(x)",
    elbo: "ELBO",
    gap: "gap",
    effectiveSampleSize: "ESS",
  },
  ofSamples: "{value} of {samples}",
  less: "Less likely than {share} of the held-out data",
  more: "More likely than {share} of the held-out data",
  lessThanAll: "Less likely than all of the held-out data",
  moreThanAll: "More likely than all of the held-out data",
  scaleLabel:
    "log p̂(x) of {count} held-out examples, from {low} to {high} nats, with their median at {median}; the drawing's is {value}.",
  scale: "log p̂(x) of {count} examples and yours, nats",
  measuring: "{measured} of {count} examples measured",
  numbersHelp:
    "All by the same {samples} importance samples for the drawing and for each held-out example: log p̂(x) = log 1/{samples} Σ w, the bound of IWAE. The gap log p̂(x) − ELBO is what q(z|x) loses. ESS = (Σ w)² / Σ w² says how many samples count. While the model trains, held-out examples are measured anew a few at a time.",
};

export type DrawMessages = typeof draw;
