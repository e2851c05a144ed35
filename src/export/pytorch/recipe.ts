/** Which of the Python files make up the script of a run. */
import type { TrainingSettings } from "../../training/settings";

interface Recipe {
  /** Files, without their ending, in the order in which they are read. */
  readonly parts: readonly string[];
  /** What is put in the place of what. */
  readonly wording: readonly (readonly [from: string, to: string])[];
}

/** Data sets that a person has as IDX files; the others only the page has. */
const inFiles: readonly string[] = ["mnist", "fashion-mnist", "files"];

export function recipeOf(settings: TrainingSettings): Recipe {
  const { parts, wording = [] } = modelOf(settings);
  const isPaired = settings.variant === "mmvae" || settings.variant === "mvae" || settings.variant === "mopoe-vae";
  return {
    parts: [
      `distributions/${settings.likelihood}`,
      ...parts,
      "data/examples",
      inFiles.includes(settings.data) && !isPaired ? "data/idx" : "data/exported",
      settings.variant === "cvae" ? `data/${settings.condition}` : "data/plain",
      `noise/${noiseOf(settings)}`,
      "training/safetensors",
      "training/processes",
      "training/state",
      "training/train",
      "training/main",
    ],
    wording,
  };
}

/** The model and its objective. */
function modelOf(settings: TrainingSettings): Partial<Recipe> & Pick<Recipe, "parts"> {
  const { variant } = settings;
  const networks = ["networks/layers", "networks/decoder"];
  const product = ["distributions/diagonal-normal", "distributions/product"];
  const several = [...networks, "networks/encoder-diagonal", "models/multimodal"];
  switch (variant) {
    case "vae":
      return { parts: [...gaussian(settings), "variants/vae"] };
    case "beta-vae":
      return { parts: [...gaussian(settings), "models/capacity", "variants/beta-vae"] };
    case "iwae":
    case "miwae":
    case "ciwae":
    case "piwae":
      return weighted(settings, gaussian(settings), "held-fixed");
    case "categorical-vae":
      return {
        parts: ["distributions/categorical", ...networks, "networks/encoder-categorical", "variants/categorical-vae"],
      };
    case "joint-vae":
      return {
        parts: [
          "distributions/diagonal-normal",
          "distributions/categorical",
          ...networks,
          "networks/encoder-joint",
          "models/capacity",
          "variants/joint-vae",
        ],
      };
    case "cvae":
      return {
        parts: [
          "distributions/diagonal-normal",
          "distributions/normal-between",
          ...networks,
          "networks/encoder-diagonal",
          ...(settings.baseline ? [`distributions/${settings.likelihood}-mean`] : []),
          "variants/cvae",
        ],
      };
    case "mmvae": {
      const [densities, encoder] = posterior(settings);
      const experts = [...networks, encoder, "models/multimodal", "models/mixture-of-experts"];
      if (settings.bound === "elbo") {
        return { parts: [...densities, "distributions/mixture", ...experts, "variants/mmvae-elbo"] };
      }
      return weighted(settings, [...densities, "distributions/mixture", ...experts], "held-fixed-mixture");
    }
    case "mvae":
      return { parts: [...product, ...several, "variants/mvae"] };
    case "mopoe-vae":
      return { parts: [...product, "distributions/mixture", ...several, "variants/mopoe-vae"] };
  }
}

/** One encoder, one decoder, continuous latents. */
function gaussian(settings: TrainingSettings): string[] {
  const [densities, encoder] = posterior(settings);
  return [...densities, "networks/layers", "networks/decoder", encoder, "models/gaussian"];
}

/** The densities of z, and the encoder that parameterises them. */
function posterior({ posterior, latentSize }: TrainingSettings): [densities: string[], encoder: string] {
  if (posterior === "laplace") {
    return [["distributions/laplace", "distributions/laplace-prior"], "networks/encoder-laplace"];
  }
  // In one dimension there is no covariance.
  const isFull = posterior === "full-covariance" && latentSize > 1;
  const density = isFull ? "distributions/full-normal" : "distributions/diagonal-normal";
  const encoder = isFull ? "networks/encoder-full-covariance" : "networks/encoder-diagonal";
  return [[density, "distributions/normal-prior"], encoder];
}

/** A bound of importance weights, by one of the estimators of the encoder's gradient. */
function weighted({ variant, estimator }: TrainingSettings, model: readonly string[], heldFixed: string): Recipe {
  const isDreg = estimator === "dreg";
  const isSplit = isDreg || variant === "piwae";
  const plain = estimator === "reparameterised";
  return {
    parts: [
      ...model,
      "estimators/log-mean-exp",
      `variants/${variant}`,
      ...(plain ? [] : [`estimators/${heldFixed}`]),
      ...(isDreg ? ["estimators/weighted-twice"] : []),
      isSplit ? "estimators/two-bounds" : "estimators/one-bound",
    ],
    wording: [
      ["scoring(q)", plain ? "q" : "held_fixed(q)"],
      ["encoder_mean_exp", isDreg ? "weighted_twice" : "log_mean_exp"],
      ...(variant === "piwae" ? [] : [["encoder_bound", "bound"] as const]),
    ],
  };
}

function noiseOf({ variant, posterior }: TrainingSettings): string {
  if (variant === "categorical-vae") return "gumbel";
  if (variant === "joint-vae") return "joint";
  const isLaplace = posterior === "laplace" && !["cvae", "mvae", "mopoe-vae"].includes(variant);
  return isLaplace ? "uniform" : "normal";
}
