/** The settings of a run as constants at the head of its script. */
import type { Activation } from "../../kernels/activations";
import type { DataShape } from "../../networks/dataShape";
import { sampleCounts } from "../../training/sampleCounts";
import type { TrainingSettings } from "../../training/settings";

/** A value as it stands in a script: code, or what becomes a literal. */
type Value = string | number | boolean | readonly number[] | { readonly code: string };

interface Constant {
  readonly name: string;
  readonly value: Value;
  readonly comment?: string;
}

const activations: Readonly<Record<Activation, string>> = {
  tanh: "torch.tanh",
  relu: "relu",
  elu: "elu",
  softplus: "softplus",
  sigmoid: "torch.sigmoid",
};

/** Every constant that a script may read, in the order in which they are shown. */
export function constantsOf(
  settings: TrainingSettings,
  { size, condition, modalities }: DataShape,
  picture: { readonly width: number; readonly height: number },
): readonly Constant[] {
  const { M, K } = sampleCounts(settings);
  return [
    { name: "VARIANT", value: settings.variant },
    { name: "SEED", value: settings.seed },

    { name: "M", value: M, comment: modalities.length > 1 ? "samples of z of different origin" : "estimates" },
    { name: "K", value: K, comment: "samples of each" },
    { name: "BETA", value: settings.beta, comment: "β" },
    { name: "PENALTY", value: settings.penalty, comment: "beta: β·KL; capacity: γ·|KL − C|" },
    { name: "GAMMA", value: settings.gamma, comment: "γ" },
    { name: "CAPACITY", value: settings.capacity, comment: "C, nats" },
    { name: "CAPACITY_STEPS", value: settings.capacitySteps, comment: "over which C grows from 0" },
    { name: "GAMMA_CONTINUOUS", value: settings.gammaContinuous, comment: "γ_z" },
    { name: "CAPACITY_CONTINUOUS", value: settings.capacityContinuous, comment: "C_z: from, to, in so many steps" },
    { name: "GAMMA_DISCRETE", value: settings.gammaDiscrete, comment: "γ_c" },
    { name: "CAPACITY_DISCRETE", value: settings.capacityDiscrete, comment: "C_c: from, to, in so many steps" },
    { name: "KL", value: settings.kl, comment: "analytic or sampled" },
    { name: "HYBRID", value: settings.hybrid, comment: "α" },
    { name: "BOUND", value: settings.bound, comment: "looser or tight" },
    {
      name: "LIKELIHOOD_SCALE",
      value: modalities.map((_, d) => settings.likelihoodScale[d] ?? 1),
      comment: "s_d of each modality",
    },
    { name: "SUBSAMPLED", value: settings.subsampled },
    { name: "TEMPERATURE", value: settings.temperature, comment: "τ, or its floor where it is annealed" },
    { name: "TEMPERATURE_SCHEDULE", value: settings.temperatureSchedule, comment: "fixed or annealed" },
    { name: "ANNEAL_RATE", value: settings.annealRate, comment: "r, each step" },
    { name: "STRAIGHT_THROUGH", value: settings.straightThrough },

    { name: "LIKELIHOOD", value: settings.likelihood },
    { name: "SIGMA", value: settings.sigma, comment: "σ of p(x|z)" },
    { name: "LATENT_SIZE", value: settings.latentSize, comment: "D_z" },
    { name: "CATEGORIES", value: settings.categories, comment: "n_g of each discrete latent" },
    { name: "PRIOR", value: settings.prior, comment: "learned: p(z|c) by a network; standard: N(0, I)" },
    { name: "BASELINE", value: settings.baseline, comment: "whether a network guesses x from c" },
    { name: "QUADRANTS", value: settings.quadrants, comment: "how many are given" },
    { name: "HIDDEN", value: settings.hidden, comment: "widths in encoders; decoders mirror them" },
    { name: "ACTIVATION", value: { code: activations[settings.activation] } },

    { name: "DATA_SIZE", value: size, comment: "D" },
    { name: "CONDITION_SIZE", value: condition, comment: "C" },
    { name: "MODALITY_SIZES", value: modalities, comment: "D_d" },
    { name: "WIDTH", value: picture.width },
    { name: "HEIGHT", value: picture.height },

    { name: "LEARNING_RATE", value: settings.learningRate },
    { name: "BATCH_SIZE", value: settings.batchSize, comment: "of all processes together" },
    { name: "BINARISATION", value: settings.binarisation, comment: "none or dynamic" },
    {
      name: "UNUSED_WEIGHTS",
      value: settings.variant === "cvae" && (settings.hybrid === 0 || settings.prior === "standard"),
      comment: "whether a network rests",
    },
    { name: "LOG_EVERY", value: 50, comment: "steps" },
  ];
}

/** A constant's line. */
export function written({ name, value, comment }: Constant): string {
  const line = `${name} = ${literal(value)}`;
  return comment ? `${line}  # ${comment}` : line;
}

function literal(value: Value): string {
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "object" && "code" in value) return value.code;
  return typeof value === "object" ? `[${value.join(", ")}]` : JSON.stringify(value);
}
