/**
 * Every knob of the playground, once. Controls, ranges, links, validation, help texts and the flags of `lab` all come
 * from these rows; a new knob is one row, and its label and help in the two locale files.
 */
import { type DataId, dataIds } from "../data/dataset";
import { activations } from "../kernels/activations";
import { estimators } from "../objectives/objective";
import { liveSettings, type TrainingSettings } from "../training/settings";
import { pitfallIds } from "../variants/pitfalls/pitfall";
import { variantIds } from "../variants/variant";

/** How a run spares other tabs and the battery: `slow` takes a fifth of the time. */
const manners = ["go-on", "slow", "stop"] as const;
type Manner = (typeof manners)[number];

/** What a person can set: what decides the numbers, and how the run is shown. */
export interface Settings extends TrainingSettings {
  /** Steps between two pictures; 0: as many as fit. */
  readonly stepsPerFrame: number;
  /** The run pauses by itself after this many steps; 0: never. */
  readonly stepBudget: number;
  /** Steps between two evaluations; 0: only on demand. */
  readonly evaluateEvery: number;
  /** What the run does while the tab is hidden. */
  readonly hiddenTab: Manner;
  /** What the run does while the machine is on battery. */
  readonly battery: Manner;
  readonly gridSize: number;
}

export type SettingId = keyof Settings;

interface Common<T> {
  readonly initial: T;
  /** The panel section that shows it. */
  readonly section: "data" | "objective" | "model" | "training" | "run";
  /** How papers write it, where they do. */
  readonly symbol?: string;
  /** What its number counts, as a locale key. */
  readonly unit?: "nats" | "steps" | "samples" | "estimates" | "dimensions" | "examples";
}

export interface NumberRow extends Common<number> {
  readonly kind: "integer" | "real";
  readonly min: number;
  readonly max: number;
  /** How a slider spreads its range. */
  readonly scale: "linear" | "log";
  /** Integers step by one; reals by this. */
  readonly step?: number;
}

export interface ChoiceRow<T extends string = string> extends Common<T> {
  readonly kind: "choice";
  readonly options: readonly T[];
}

export interface SwitchRow extends Common<boolean> {
  readonly kind: "switch";
}

/** A short list: of `sizes`, such as the widths of the hidden layers, or of real `numbers`; `min` and `max` bound each. */
export interface ListRow extends Common<readonly number[]> {
  readonly kind: "sizes" | "numbers";
  readonly min: number;
  readonly max: number;
  readonly minLength: number;
  readonly maxLength: number;
}

export type Row = NumberRow | ChoiceRow | SwitchRow | ListRow;

type RowFor<T> = T extends boolean
  ? SwitchRow
  : T extends number
    ? NumberRow
    : T extends readonly number[]
      ? ListRow
      : T extends string
        ? ChoiceRow<T>
        : never;

// biome-ignore format: one knob a line group reads as a table
export const table: { readonly [Id in SettingId]: Settings[Id] extends string ? ChoiceRow<Settings[Id]> : RowFor<Settings[Id]> } = {
  variant: { kind: "choice", section: "objective", options: variantIds, initial: "vae" },
  data: { kind: "choice", section: "data", options: dataIds, initial: "pen-digits" },
  pitfall: { kind: "choice", section: "objective", options: ["none", ...pitfallIds], initial: "none" },

  K: { kind: "integer", section: "objective", symbol: "K", unit: "samples", min: 1, max: 64, scale: "log", initial: 5 },
  M: { kind: "integer", section: "objective", symbol: "M", unit: "estimates", min: 1, max: 16, scale: "log", initial: 4 },
  beta: { kind: "real", section: "objective", symbol: "β", min: 0, max: 20, step: 0.05, scale: "linear", initial: 0.5 },
  penalty: { kind: "choice", section: "objective", options: ["beta", "capacity"], initial: "beta" },
  gamma: { kind: "real", section: "objective", symbol: "γ", min: 0, max: 1000, step: 1, scale: "linear", initial: 30 },
  capacity: { kind: "real", section: "objective", symbol: "C", unit: "nats", min: 0, max: 50, step: 0.1, scale: "linear", initial: 5 },
  capacitySteps: { kind: "integer", section: "objective", unit: "steps", min: 0, max: 100_000, scale: "linear", initial: 2000 },
  gammaContinuous: { kind: "real", section: "objective", symbol: "γ_z", min: 0, max: 1000, step: 1, scale: "linear", initial: 30 },
  gammaDiscrete: { kind: "real", section: "objective", symbol: "γ_c", min: 0, max: 1000, step: 1, scale: "linear", initial: 30 },
  capacityContinuous: { kind: "numbers", section: "objective", symbol: "C_z", min: 0, max: 1_000_000, minLength: 3, maxLength: 3, initial: [0, 5, 25_000] },
  capacityDiscrete: { kind: "numbers", section: "objective", symbol: "C_c", min: 0, max: 1_000_000, minLength: 3, maxLength: 3, initial: [0, 5, 25_000] },
  hybrid: { kind: "real", section: "objective", symbol: "α", min: 0, max: 1, step: 0.05, scale: "linear", initial: 1 },
  bound: { kind: "choice", section: "objective", options: ["looser", "tight", "elbo"], initial: "looser" },
  likelihoodScale: { kind: "numbers", section: "objective", min: 0, max: 1000, minLength: 1, maxLength: 4, initial: [1, 1] },
  subsampled: { kind: "switch", section: "objective", initial: true },
  kl: { kind: "choice", section: "objective", options: ["analytic", "sampled"], initial: "analytic" },
  estimator: { kind: "choice", section: "objective", options: estimators, initial: "reparameterised" },
  temperature: { kind: "real", section: "objective", symbol: "τ", min: 0.05, max: 5, scale: "log", initial: 0.67 },
  temperatureSchedule: { kind: "choice", section: "objective", options: ["fixed", "annealed"], initial: "fixed" },
  annealRate: { kind: "real", section: "objective", symbol: "r", min: 0.000001, max: 0.01, scale: "log", initial: 0.0005 },
  straightThrough: { kind: "switch", section: "objective", initial: false },

  likelihood: { kind: "choice", section: "model", options: ["bernoulli", "gaussian"], initial: "bernoulli" },
  sigma: { kind: "real", section: "model", symbol: "σ", min: 0.01, max: 2, step: 0.01, scale: "log", initial: 0.1 },
  posterior: { kind: "choice", section: "model", options: ["diagonal", "full-covariance", "laplace"], initial: "diagonal" },
  latentSize: { kind: "integer", section: "model", unit: "dimensions", min: 1, max: 64, scale: "log", initial: 2 },
  categories: { kind: "sizes", section: "model", min: 2, max: 64, minLength: 1, maxLength: 8, initial: [10, 10] },
  prior: { kind: "choice", section: "model", options: ["learned", "standard"], initial: "learned" },
  condition: { kind: "choice", section: "model", options: ["label", "quadrants"], initial: "label" },
  quadrants: { kind: "integer", section: "model", min: 1, max: 3, scale: "linear", initial: 1 },
  baseline: { kind: "switch", section: "model", initial: false },
  modalities: { kind: "integer", section: "model", min: 2, max: 4, scale: "linear", initial: 2 },
  hidden: { kind: "sizes", section: "model", min: 1, max: 1024, minLength: 0, maxLength: 4, initial: [128] },
  activation: { kind: "choice", section: "model", options: activations, initial: "tanh" },

  learningRate: { kind: "real", section: "training", min: 0.00001, max: 0.1, scale: "log", initial: 0.002 },
  batchSize: { kind: "integer", section: "training", unit: "examples", min: 1, max: 512, scale: "log", initial: 64 },
  binarisation: { kind: "choice", section: "training", options: ["none", "dynamic"], initial: "none" },
  seed: { kind: "integer", section: "training", min: 0, max: 4_294_967_295, scale: "linear", initial: 1 },

  stepsPerFrame: { kind: "integer", section: "run", unit: "steps", min: 0, max: 500, scale: "linear", initial: 0 },
  stepBudget: { kind: "integer", section: "run", unit: "steps", min: 0, max: 1_000_000, scale: "linear", initial: 0 },
  evaluateEvery: { kind: "integer", section: "run", unit: "steps", min: 0, max: 100_000, scale: "linear", initial: 1000 },
  hiddenTab: { kind: "choice", section: "run", options: manners, initial: "stop" },
  battery: { kind: "choice", section: "run", options: manners, initial: "slow" },
  gridSize: { kind: "integer", section: "run", min: 2, max: 40, scale: "linear", initial: 20 },
};

export const settingIds = Object.keys(table) as SettingId[];

export const initialSettings: Settings = Object.fromEntries(
  settingIds.map((id) => [id, table[id].initial]),
) as unknown as Settings;

/** Whether a running model can take the setting over, or needs new weights. */
export function isLive(id: SettingId): boolean {
  return (liveSettings as readonly string[]).includes(id) || table[id].section === "run";
}

/** The data sets that a link can name: dropped files stay with the person who dropped them. */
export function isLinkable(data: DataId): boolean {
  return data !== "files";
}
