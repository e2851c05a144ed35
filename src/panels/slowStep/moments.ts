/** The moments of one training step, in the order in which a person follows them: what each lights, and for whom it is. */
import type { TermId } from "../../objectives/objective";
import type { Spot } from "../../runs/state";
import { isWeighted, samplesKl } from "../../training/estimates";
import type { StepTrace } from "../../training/stepTrace";
import { cards } from "../../variants/registry";
import type { NodeKind } from "../diagram/dataFlow";
import { latentKinds } from "../latentName";
import { familyOf } from "../variantFamily";
import { boundFormula } from "./boundFormula";

export const momentIds = [
  "example",
  "encode",
  "encodeDiscrete",
  "prior",
  "noise",
  "latent",
  "gumbel",
  "relax",
  "decode",
  "likelihood",
  "ratio",
  "divergence",
  "logWeight",
  "weights",
  "single",
  "bound",
  "decoderWeights",
  "decoderBound",
  "gradient",
  "adam",
] as const;
export type MomentId = (typeof momentIds)[number];

/** What decides which moments a step has. */
export type Taken = Pick<StepTrace, "settings" | "counts">;

interface MomentRow {
  readonly id: MomentId;
  readonly isFor: (step: Taken) => boolean;
  /** As papers write it; the same in every language. */
  readonly formula: (step: Taken) => string;
  /** The term whose part of the formula it computes. */
  readonly term?: (step: Taken) => TermId;
  /** Kinds of the diagram's nodes. */
  readonly nodes: readonly NodeKind[];
  /** What the lines that do it contain. */
  readonly code?: RegExp | ((step: Taken) => RegExp);
}

/** A moment of one step, as the page shows it. */
export interface Moment extends Spot {
  readonly id: MomentId;
  readonly formula: string;
}

/** Without its bound a conditional model takes z from p(z|c) alone. */
function hasPosterior({ settings }: Taken): boolean {
  return !(cards[settings.variant].knobs.includes("hybrid") && settings.hybrid === 0);
}

function hasContinuous({ settings }: Taken): boolean {
  return latentKinds(settings.variant).isContinuous;
}

function hasDiscrete({ settings }: Taken): boolean {
  return latentKinds(settings.variant).isDiscrete;
}

function hasLearnedPrior({ settings }: Taken): boolean {
  return cards[settings.variant].knobs.includes("prior") && settings.prior === "learned";
}

function hasPosteriorKnob({ settings }: Taken, posterior: "laplace" | "full-covariance"): boolean {
  return cards[settings.variant].knobs.includes("posterior") && settings.posterior === posterior;
}

/** Whether several samples share one logarithm. */
function hasSeveral({ settings, counts: { K, M } }: Taken): boolean {
  return K > 1 || (settings.variant === "mmvae" && settings.bound === "tight" && M > 1);
}

function splits({ settings }: Taken): boolean {
  return settings.variant === "piwae";
}

/** The latent beside others, or alone. */
function discreteLetter(step: Taken): string {
  return hasContinuous(step) ? "c" : "y";
}

/** What p(x|…) is given. */
function latentLetters(step: Taken): string {
  const letters = hasContinuous(step) ? (hasDiscrete(step) ? "z, c" : "z") : "y";
  return familyOf(step.settings.variant) === "conditional" ? `${letters}, c` : letters;
}

function given(step: Taken): string {
  return familyOf(step.settings.variant) === "conditional" ? "x, c" : "x";
}

const always = () => true;

const table: readonly MomentRow[] = [
  {
    id: "example",
    isFor: always,
    formula: given,
    nodes: ["x", "given"],
    code: /\(model\w*, \{/,
  },
  {
    id: "encode",
    isFor: (step) => hasContinuous(step) && hasPosterior(step),
    formula: (step) =>
      cards[step.settings.variant].combination
        ? "μ, σ ← x₁, x₂, …"
        : hasPosteriorKnob(step, "laplace")
          ? "q(z|x) = Laplace(μ, s)"
          : hasPosteriorKnob(step, "full-covariance")
            ? "q(z|x) = N(μ, LLᵀ)"
            : `q(z|${given(step)}) = N(μ, diag σ²)`,
    nodes: ["encoder", "q"],
    code: /\bmodel\.encode\(x\)/,
  },
  {
    id: "encodeDiscrete",
    isFor: hasDiscrete,
    formula: (step) => `q(${discreteLetter(step)}|x) = Cat(π)`,
    nodes: ["encoder", "qDiscrete"],
    code: /\bmodel\.encode\(x\)/,
  },
  {
    id: "prior",
    isFor: hasLearnedPrior,
    formula: () => "p(z|c) = N(μ_p, diag σ_p²)",
    nodes: ["given", "prior"],
    code: /\bmodelGiven\(/,
  },
  {
    id: "noise",
    isFor: hasContinuous,
    formula: (step) => (hasPosteriorKnob(step, "laplace") ? "u ~ U(−1, 1)" : "ε ~ N(0, I)"),
    nodes: ["z"],
    code: /\(model\w*, \{.*\bepsilon\b/,
  },
  {
    id: "latent",
    isFor: hasContinuous,
    formula: (step) => {
      if (!hasPosterior(step)) return "z = μ_p + σ_p·ε";
      if (hasPosteriorKnob(step, "laplace")) return "z = μ − s·sign(u)·ln(1 − |u|)";
      return hasPosteriorKnob(step, "full-covariance") ? "z = μ + L·ε" : "z = μ + σ·ε";
    },
    nodes: ["z"],
    code: (step) => (hasPosterior(step) ? /\.sample\(|\bzc = q\.relaxed\(/ : /\.samplePrior\(/),
  },
  {
    id: "gumbel",
    isFor: hasDiscrete,
    formula: () => "g = −log(−log u),  u ~ U(0, 1)",
    nodes: ["discrete"],
    code: /epsilon: gumbel|\bepsilon, step\b/,
  },
  {
    id: "relax",
    isFor: hasDiscrete,
    formula: (step) => `${discreteLetter(step)} = softmax((log π + g)/τ)`,
    nodes: ["discrete"],
    code: /\.relaxed\(/,
  },
  {
    id: "decode",
    isFor: always,
    formula: (step) => `E[x|${latentLetters(step)}]`,
    nodes: ["given", "decoder"],
    code: (step) => (hasPosterior(step) ? /\.decode\((z|y|concat)|scaledLogDensity\(model/ : /\.decode\(model/),
  },
  {
    id: "likelihood",
    isFor: always,
    formula: (step) => `log p(x|${latentLetters(step)})`,
    term: () => "reconstruction",
    nodes: ["x", "p", "decoder"],
    code: (step) =>
      hasPosterior(step)
        ? /(^\s*|\([zy]c?\))\.logDensity\(x\)|scaledLogDensity\(model/
        : /samplePrior.*\.logDensity\(x\)/,
  },
  {
    id: "ratio",
    isFor: ({ settings }) => samplesKl(settings),
    formula: () => "log q(z|x) − log p(z)",
    term: () => "kl",
    nodes: ["q", "z"],
    code: /\bmodel\.logPrior\(/,
  },
  {
    id: "divergence",
    isFor: (step) => !samplesKl(step.settings) && hasPosterior(step),
    formula: (step) => {
      if (familyOf(step.settings.variant) === "conditional") return "KL(q(z|x, c) ‖ p(z|c))";
      if (!hasDiscrete(step)) return "KL(q(z|x) ‖ p(z))";
      return hasContinuous(step) ? "KL_z + KL_c" : "KL(π ‖ uniform)";
    },
    term: (step) => (hasContinuous(step) && hasDiscrete(step) ? "klContinuous" : "kl"),
    nodes: ["q", "qDiscrete", "prior"],
    code: /\.kl\(\)/,
  },
  {
    id: "logWeight",
    isFor: ({ settings }) => isWeighted(settings),
    formula: () => "log w = log p(x, z) − log q(z|x)",
    nodes: ["bound"],
    code: /\bconst logW = /,
  },
  {
    id: "weights",
    isFor: (step) => isWeighted(step.settings) && hasSeveral(step),
    formula: () => "w̃ₖ = wₖ / Σⱼ wⱼ",
    term: () => "spread",
    nodes: ["bound"],
    code: /\blogMeanExp\(logW, (over\.K|axes)/,
  },
  {
    id: "single",
    isFor: ({ settings }) => cards[settings.variant].knobs.includes("subsampled") && settings.subsampled,
    formula: () => "ELBO(x_d) = E[log p(x_d|z)] − KL(q(z|x_d) ‖ p(z))",
    term: () => "single",
    nodes: ["encoder", "q", "decoder", "p"],
    code: /\bconst (elboOf|expert|zOfExpert|single) = |\breturn scaledLogDensity\(.*\[d\]/,
  },
  {
    id: "bound",
    isFor: always,
    formula: ({ settings }) => boundFormula(settings),
    term: (step) => (splits(step) ? "inference" : "objective"),
    nodes: ["bound"],
    code: /\bestimate\(settings|\bestimate\(estimator|\bconst (objective|elbo|cvae) =/,
  },
  {
    id: "decoderWeights",
    isFor: (step) => splits(step) && step.counts.M > 1,
    formula: () => "w̃ₘₖ = wₘₖ / Σᵢ Σⱼ wᵢⱼ",
    term: () => "spread",
    nodes: ["bound"],
    code: /\blogMeanExp\(logW, over\.MK\)/,
  },
  {
    id: "decoderBound",
    isFor: splits,
    formula: () => "ℒθ = log 1/(MK) Σₘ Σₖ wₘₖ",
    term: () => "generative",
    nodes: ["bound"],
    code: /\bconst generative =/,
  },
  {
    id: "gradient",
    isFor: always,
    formula: (step) => (splits(step) ? "∂ℒφ/∂φ,  ∂ℒθ/∂θ" : "∂ℒ/∂θ"),
    nodes: ["bound", "decoder", "encoder", "prior"],
    code: /^\s+return \{|^\s+objective: \{/,
  },
  {
    id: "adam",
    isFor: always,
    formula: () => "θ ← θ + η·m̂/√v̂",
    nodes: ["decoder", "encoder", "prior"],
  },
];

/** The moments that a step of this kind has, in their order. */
export function momentsOf(step: Taken): Moment[] {
  return table
    .filter(({ isFor }) => isFor(step))
    .map(({ id, formula, term, nodes, code }) => ({
      id,
      formula: formula(step),
      term: term?.(step),
      nodes,
      code: typeof code === "function" ? code(step) : code,
    }));
}
