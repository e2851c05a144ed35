/** The settings in English: the name of each, what it does, and its options. */
export const settings = {
  variant: {
    label: "Variant",
    help: "Which lower bound of log p(x) the networks climb. All variants share data and networks; they differ in the objective, or in the kind of latents.",
    options: {
      vae: "Variational autoencoder",
      "beta-vae": "β-VAE: the KL weighted, or held at a capacity",
      iwae: "Importance-weighted autoencoder: K samples inside the logarithm",
      miwae: "Multiply importance-weighted: M averages of K samples",
      ciwae: "Combination: β ELBO + (1 − β) IWAE",
      piwae: "Partially importance-weighted: the decoder on K·M samples, the encoder on M times K",
      "categorical-vae": "Categorical VAE: discrete latents, sampled by Gumbel-softmax",
      "joint-vae": "JointVAE: continuous and discrete latents, each held at a capacity",
      cvae: "Conditional VAE: a label or a part of the image is given",
      mmvae: "Mixture of experts over several modalities",
      mvae: "Product of experts over several modalities",
      "mopoe-vae": "Mixture of products of experts: every subset of the modalities",
    },
  },
  data: {
    label: "Data set",
    help: "Where x comes from. Pen digits, Styles (one digit in two to four styles), Shapes (whose position, size, turn and form are known) and the 2-D densities are drawn by the program from the seed; linear Gaussian has a log p(x) in closed form to hold the bounds against.",
    options: {
      "pen-digits": "Pen digits",
      styles: "Styles",
      shapes: "Shapes",
      rings: "Rings",
      moons: "Moons",
      pinwheel: "Pinwheel",
      spiral: "Spiral",
      checkerboard: "Checkerboard",
      "linear-gaussian": "Linear Gaussian",
      mnist: "MNIST",
      "fashion-mnist": "Fashion-MNIST",
      files: "Your files",
    },
  },
  K: {
    label: "Importance samples",
    help: "K draws from q(z|x) are averaged inside the logarithm: log 1/K Σ w. More of them tighten the bound, and at the same time drown the encoder's gradient in noise.",
  },
  M: {
    label: "Estimates",
    help: "M independent estimates of the bound are averaged outside the logarithm. The bound stays as it is; its gradient's variance falls as 1/M.",
  },
  beta: {
    label: "Weight",
    help: "β-VAE: the factor on KL(q(z|x) ‖ p(z)); above 1 codes become simpler, below 1 sharper. CIWAE: the share of the ELBO, the rest is IWAE.",
  },
  penalty: {
    label: "Penalty",
    help: "How the KL enters the objective: multiplied by β, or pulled to a capacity C by γ·|KL − C|.",
    options: { beta: "β·KL", capacity: "γ·|KL − C|" },
  },
  gamma: {
    label: "Pull to the capacity",
    help: "γ, the price of one nat of distance between the KL and its capacity C. Large values hold the KL tightly at C.",
  },
  capacity: {
    label: "Capacity",
    help: "C, how many nats of information about x the code may carry. The KL is pulled to it from both sides.",
  },
  capacitySteps: {
    label: "Capacity ramp",
    help: "Steps over which C grows linearly from 0 to its value, so that dimensions come into use one after the other. With 0 it is there at once.",
  },
  kl: {
    label: "KL",
    help: "KL(q(z|x) ‖ p(z)) in closed form, or as the mean of log q(z|x) − log p(z) over samples: the same expectation with more variance.",
    options: { analytic: "closed form", sampled: "Monte Carlo" },
  },
  estimator: {
    label: "Gradient estimator",
    help: "How the encoder's gradient is estimated. STL drops the score term, whose mean is zero for K = 1; DReG removes it without bias for every K, so that more samples help the encoder too.",
    options: { reparameterised: "reparameterised", stl: "STL", dreg: "DReG" },
  },
  pitfall: {
    label: "Mistake",
    help: "A mistake that published code or texts make, in place of what the variant does.",
  },
  gammaContinuous: {
    label: "Pull, continuous",
    help: "γ for the continuous latents: the price of one nat between their KL and its capacity. Dupont takes 30 for MNIST, 100 for Fashion-MNIST.",
  },
  gammaDiscrete: {
    label: "Pull, discrete",
    help: "γ for the discrete latents: the price of one nat between their KL and its capacity.",
  },
  capacityContinuous: {
    label: "Capacity, continuous",
    help: "C_z(t), how many nats the continuous latents may carry: it grows linearly from the first number to the second over as many steps as the third says. Dupont takes 0, 5, 25,000 for MNIST.",
    hint: "From, to and steps, such as 0, 5, 25000",
  },
  capacityDiscrete: {
    label: "Capacity, discrete",
    help: "C_c(t), how many nats the discrete latents may carry: linear from the first number to the second over the steps of the third, and never above Σ log n, the most that they can.",
    hint: "From, to and steps, such as 0, 5, 25000",
  },
  hybrid: {
    label: "Share of the CVAE",
    help: "α: 1 trains the CVAE's bound; 0 the GSNN, whose z comes from the prior network as it will when predicting; between them both, weighted.",
  },
  bound: {
    label: "Bound",
    help: "Looser: one bound for each modality's samples, averaged. Tight: one logarithm over the samples of all. ELBO: each expert's KL in closed form, without importance weights.",
    options: { looser: "looser", tight: "tight", elbo: "ELBO" },
  },
  likelihoodScale: {
    label: "Likelihood scale",
    help: "The weight of each modality's log-likelihood, in their order, so that a large image does not outvote a small one. What is not named counts 1.",
    hint: "Weights with commas between them, such as 1, 1.5",
  },
  subsampled: {
    label: "Train experts alone too",
    help: "Adds the ELBO of each modality on its own. Without it only the product of all experts is trained, and a single modality does not know where the others would put z.",
  },
  prior: {
    label: "Prior",
    help: "p(z|c) by a network of its own, or N(0, I) whatever is given. Sohn et al. allow both; a learned prior has to be sampled from when predicting.",
    options: { learned: "prior network", standard: "N(0, I)" },
  },
  condition: {
    label: "What is given",
    help: "The label of the image, or some of its quadrants, from which the rest is predicted.",
    options: { label: "label", quadrants: "quadrants" },
  },
  quadrants: {
    label: "Quadrants given",
    help: "1: lower left; 2: the left half; 3: all but the upper right, as in Sohn et al. The rest is predicted.",
  },
  baseline: {
    label: "Baseline network",
    help: "A deterministic network guesses the answer from the condition, and the prior and the decoder see its guess. It is also what the CVAE has to beat.",
  },
  modalities: {
    label: "Modalities",
    help: "How many images of one digit an example holds, each in its own style. Data sets with one modality are paired by label with drawn digits.",
  },
  temperature: {
    label: "Temperature",
    help: "τ of the Gumbel-softmax samples. Small values come close to one-hot codes and make the gradient noisy; large ones blur the codes and bias it. If annealed, its floor.",
  },
  temperatureSchedule: {
    label: "Schedule",
    help: "Fixed: τ stays as it is. Annealed: τ falls from 1 as exp(−r·t) with the step t, down to the temperature set above.",
    options: { fixed: "fixed", annealed: "annealed" },
  },
  annealRate: {
    label: "Annealing rate",
    help: "r in exp(−r·t), for each step. With 0.0005 the temperature halves in about 1,400 steps.",
  },
  straightThrough: {
    label: "Straight-through",
    help: "The decoder sees one-hot codes, as it will after training; the gradient goes through the relaxed sample as if it had been used.",
  },
  likelihood: {
    label: "Likelihood",
    help: "p(x|z): a Bernoulli for each pixel, or a normal around the decoder's output with standard deviation σ. Points on the plane need the normal.",
    options: { bernoulli: "Bernoulli", gaussian: "Gaussian" },
  },
  sigma: {
    label: "Noise",
    help: "σ of the Gaussian likelihood. The squared error is weighted by 1/(2σ²), so a small σ asks for sharp reconstructions and lets the KL grow.",
  },
  posterior: {
    label: "Posterior",
    help: "The family of q(z|x): independent normal dimensions, a normal with a full Cholesky factor that can follow a tilted true posterior, or Laplace with a Laplace prior.",
    options: { diagonal: "diagonal", "full-covariance": "full covariance", laplace: "Laplace" },
  },
  latentSize: {
    label: "Latent size",
    help: "How many dimensions z has. The prior is a standard normal over all of them; those that the model does not need fall back to it.",
  },
  categories: {
    label: "Categories",
    help: "How many categories each discrete latent has: 10, 10 are two latents of ten. The prior is uniform over all combinations.",
    hint: "Sizes with commas between them, such as 10, 10",
  },
  hidden: {
    label: "Hidden layers",
    help: "Widths of the encoder's hidden layers; the decoder mirrors them. With none, both networks are affine.",
    hint: "Widths with commas between them; empty for affine networks",
  },
  activation: {
    label: "Activation",
    help: "What follows each hidden layer. tanh is what the papers of this family use.",
    options: { tanh: "tanh", relu: "ReLU", elu: "ELU", softplus: "softplus", sigmoid: "sigmoid" },
  },
  learningRate: {
    label: "Learning rate",
    help: "Adam's step size. Too large and the bound jumps or stops being a number; too small and nothing seems to move.",
  },
  batchSize: {
    label: "Batch size",
    help: "How many examples one step averages over. Larger batches give quieter gradients and fewer steps a second.",
  },
  binarisation: {
    label: "Binarisation",
    help: "Dynamic: each visit draws every pixel as black or white with its intensity as probability, as Burda et al. do. None: intensities stay as they are.",
    options: { none: "none", dynamic: "dynamic" },
  },
  seed: {
    label: "Seed",
    help: "Decides the first weights, the order of the batches and all noise. The same seed on the same backend gives the same numbers.",
  },
  stepsPerFrame: {
    label: "Steps a frame",
    help: "How many steps lie between two pictures; 0 takes as many as fit. Few make the run slow enough to watch.",
  },
  stepBudget: {
    label: "Step budget",
    help: "The run pauses by itself after this many steps; 0 lets it go on.",
  },
  evaluateEvery: {
    label: "Evaluate every",
    help: "Steps between two evaluations on held-out data (IWAE-500, KL for each unit, active units); 0 evaluates on demand only.",
  },
  hiddenTab: {
    label: "Hidden tab",
    help: "What the run does while another tab is in front of this one. Slow takes about a fifth of the time.",
    options: { "go-on": "go on", slow: "slow", stop: "stop" },
  },
  battery: {
    label: "On battery",
    help: "What the run does while the machine runs on its battery. Slow takes about a fifth of the time, and the page says so.",
    options: { "go-on": "go on", slow: "slow", stop: "stop" },
  },
  gridSize: {
    label: "Grid",
    help: "Decoded samples along each side of the latent plane.",
  },
};

export type SettingMessages = typeof settings;
