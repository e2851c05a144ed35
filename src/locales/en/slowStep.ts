/** What the parts of one training step are called, in English. */
export const slowStep = {
  title: "Slow step {step}",
  previous: "Back",
  next: "On",
  again: "Next slow step",
  close: "Close the slow step",
  position: "{moment} of {count}: {title}",
  example: "Example",
  exampleName: "{index} of {batch}",
  labelled: "{index} of {batch}: {label}",
  elsewhere: "This lane has taken no slow step yet.",
  mistake: "A slow step follows the objective as it should be. Turn the mistake off to take one.",
  lit: "Now: {nodes}.",
  left: "{count} more {count, plural, one {number is} other {numbers are}} not shown.",
  xLabel: "The example, an image of the label {label}.",
  plainLabel: "The example as an image.",
  decodedLabel: "The first {count} {count, plural, one {sample} other {samples}}, decoded.",
  kernel: "The same as plain operations, src/kernels/adam.ts:",
  columns: { example: "example", batch: "batch" },
  noMean:
    "The distance to the capacity is taken of the batch's mean, so the objective has no value for one example alone.",
  gradients: {
    reparameterised: "Each sample counts with its weight w̃.",
    stl: "STL: log q keeps its parameters fixed, so the encoder learns through z alone.",
    dreg: "DReG: the encoder's gradient weighs samples by w̃², the decoder's by w̃.",
  },
  moments: {
    example: {
      title: "An example",
      text: "One of the {batch} examples of this batch. All of them go through the same, side by side.",
    },
    encode: {
      title: "Encode",
      text: "The encoder makes of x where its latents may lie: a mean and a width for each dimension.",
    },
    encodeDiscrete: {
      title: "Encode",
      text: "The encoder makes of x a probability for each category of each discrete latent.",
    },
    prior: { title: "Prior network", text: "The prior network makes of c alone where latents are to be expected." },
    noise: {
      title: "Draw noise",
      text: "Draws for this example: {count}. They do not depend on the networks, so gradients go through what is made of them.",
    },
    latent: {
      title: "Form z",
      text: "Noise is shifted and scaled into samples of z. Every z depends on the weights smoothly.",
    },
    gumbel: { title: "Draw Gumbel noise", text: "One draw for each category. Samples of this example: {count}." },
    relax: {
      title: "Relax the choice",
      text: "The largest of log π + g would be an exact draw. The softmax at τ = {temperature} is close to it and has a gradient.",
    },
    decode: { title: "Decode", text: "The decoder makes of each sample what x should look like." },
    likelihood: {
      title: "Log-likelihood",
      text: "How probable the true x is under each decoded sample, in nats.",
    },
    ratio: {
      title: "Density ratio",
      text: "How much denser q is than the prior at each sample: the price of what z says about x.",
    },
    divergence: {
      title: "KL divergence",
      text: "The price of what z says about x, in closed form, for each latent unit.",
    },
    logWeight: {
      title: "Log weights",
      text: "What a sample counts: large where x and z are probable together and q proposes z rarely.",
    },
    weights: {
      title: "Weights",
      text: "The weights of the samples in one logarithm, divided by their sum. They say whose gradient counts how much.",
    },
    single: {
      title: "Each modality alone",
      text: "The same for every modality by itself: its posterior has seen nothing else and explains nothing else. The sum is added to the bound, or no encoder would learn to do without the others.",
    },
    bound: { title: "Bound", text: "All comes together. The batch's mean is what the step raises." },
    decoderWeights: {
      title: "Weights of the decoder",
      text: "The decoder's bound has all {count} samples in one logarithm, so they share the weights anew.",
    },
    decoderBound: { title: "Bound of the decoder", text: "Tighter, and raised by the decoder alone." },
    gradient: {
      title: "Gradient",
      text: "Back from the bound through every layer, as the batch's mean. A bar a layer, logarithmic.",
    },
    adam: {
      title: "Adam",
      text: "Adam keeps running means of the gradient and of its square, and moves each weight by about the learning rate {learningRate}. The step is taken.",
    },
  },
};

export type SlowStepMessages = typeof slowStep;
