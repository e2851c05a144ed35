/** The numbers of a moment, as small tables: what stands in them, and how much more there is than they show. */
import type { TermId } from "../../objectives/objective";
import type { ExampleTrace, StepTrace } from "../../training/stepTrace";
import { cards } from "../../variants/registry";
import { dimensionName, discreteName, latentKinds, noiseName, subscript, unitNames } from "../latentName";
import type { MomentId } from "./moments";

export interface NumberTable {
  /** What the table or the names of its rows are of, where that is not plain. */
  readonly title?: string;
  readonly columns: readonly string[];
  readonly rows: readonly NumberRow[];
  /** How many rows or columns are not shown. */
  readonly left?: number;
  /** Draws the last column as bars, from 0 or on a logarithmic scale. */
  readonly bars?: "linear" | "logarithmic";
  /** Numbers of very different sizes. */
  readonly isWide?: boolean;
}

export interface NumberRow {
  readonly name: string;
  /** A term of the objective, to be named in the person's language. */
  readonly term?: TermId;
  /** Which network it is of. */
  readonly role?: "inference" | "generative" | "latent";
  readonly values: readonly (number | undefined)[];
}

/** More rows and columns than these are hard to follow. */
const rowLimit = 8;
const columnLimit = 6;
const categoryLimit = 10;

/** What the names of an example's samples count, where they count two things. */
function sampleCorner({ counts: { M, K } }: Pick<StepTrace, "counts">): string | undefined {
  return M > 1 && K > 1 ? "m, k" : undefined;
}

/** The names of an example's samples. */
export function sampleNames({ counts: { M, K }, settings }: Pick<StepTrace, "counts" | "settings">): string[] {
  const letter = cards[settings.variant].combination === "subsets" ? "S" : "m";
  return Array.from({ length: M * K }, (_, s) => {
    const [m, k] = [Math.floor(s / K) + 1, (s % K) + 1];
    if (M === 1) return `k = ${k}`;
    return K === 1 ? `${letter} = ${m}` : `${m}, ${k}`;
  });
}

/** A row a sample, with a number from each of these lists [M, K]. */
function perSample(step: StepTrace, columns: Readonly<Record<string, ArrayLike<number> | undefined>>): NumberTable {
  const names = sampleNames(step);
  return {
    title: sampleCorner(step),
    columns: Object.keys(columns),
    rows: names.slice(0, rowLimit).map((name, s) => ({ name, values: Object.values(columns).map((of) => of?.[s]) })),
    left: Math.max(0, names.length - rowLimit),
  };
}

/** The latent dimensions as columns, and these rows [D_z] of them. */
function perDimension(
  rows: Readonly<Record<string, ArrayLike<number> | undefined>>,
  name = dimensionName,
): NumberTable {
  const present = Object.entries(rows).flatMap(([row, of]) => (of ? [{ row, of: Array.from(of) }] : []));
  const count = present[0]?.of.length ?? 0;
  return {
    columns: Array.from({ length: Math.min(count, columnLimit) }, (_, d) => name(d)),
    rows: present.map(({ row, of }) => ({ name: row, values: of.slice(0, columnLimit) })),
    left: Math.max(0, count - columnLimit),
  };
}

/** The samples of one quantity [M, K, D] as rows. */
function samplesOf(step: StepTrace, of: Float32Array, name: (index: number) => string): NumberTable {
  const names = sampleNames(step);
  const width = of.length / names.length;
  const shown = names.slice(0, rowLimit);
  return {
    title: sampleCorner(step),
    columns: Array.from({ length: Math.min(width, columnLimit) }, (_, d) => name(d)),
    rows: shown.map((row, s) => ({
      name: row,
      values: Array.from(of.subarray(s * width, s * width + Math.min(width, columnLimit))),
    })),
    left: Math.max(0, names.length - rowLimit) * width + Math.max(0, width - columnLimit) * shown.length,
  };
}

/** The categories of the first discrete latent as rows; values [Σ n_g] of the first sample. */
function perCategory(
  { settings }: StepTrace,
  columns: Readonly<Record<string, ArrayLike<number> | undefined>>,
): NumberTable {
  const [first] = settings.categories;
  const letter = latentKinds(settings.variant).isContinuous ? discreteName(0) : `y${subscript(0)}`;
  const rows = Array.from({ length: Math.min(first, categoryLimit) }, (_, c) => ({
    name: `${letter} = ${c + 1}`,
    values: Object.values(columns).map((of) => of?.[c]),
  }));
  const all = settings.categories.reduce((total, n) => total + n, 0);
  return { columns: Object.keys(columns), rows, left: all - rows.length, bars: "linear" };
}

/** Numbers [n, width] as n rows with names of their own. */
function cut(of: Float32Array, width: number, nameOf: (row: number) => string): Record<string, Float32Array> {
  const count = of.length / width;
  return Object.fromEntries(
    Array.from({ length: count }, (_, row) => [nameOf(row), of.subarray(row * width, (row + 1) * width)]),
  );
}

/** One row of [C, D_z] for each component of the posterior. */
function perComponent(symbol: string, of: Float32Array, width: number): Record<string, Float32Array> {
  return cut(of, width, (c) => (of.length === width ? symbol : `${symbol}${subscript(c)}`));
}

/** One row of [modalities, D_z] for each expert of a product. */
function perExpert(symbol: string, of: Float32Array | undefined, width: number): Record<string, Float32Array> {
  return of ? cut(of, width, (d) => `${symbol}(${modalityName(d)})`) : {};
}

function encodeTable(step: StepTrace, { mean, scale, expertMean, expertScale }: ExampleTrace): NumberTable[] {
  if (!mean || !scale) return [];
  const width = step.settings.latentSize;
  const isLaplace = isOf(step, "laplace");
  return [
    perDimension({
      ...perExpert("μ", expertMean, width),
      ...perComponent("μ", mean, width),
      ...perExpert("σ", expertScale, width),
      ...perComponent(isLaplace ? "s" : "σ", scale, width),
    }),
  ];
}

function modalityName(d: number): string {
  return `x${subscript(d)}`;
}

/** log p(x|z) of each sample; of several modalities what each of them has in it, times its scale. */
function likelihoodTable(step: StepTrace, { logLikelihood, perModality }: ExampleTrace): NumberTable {
  const samples = logLikelihood.length;
  if (!perModality || perModality.length === samples) return perSample(step, { "log p(x|·)": logLikelihood });
  const scaleOf = (d: number) => ((step.settings.likelihoodScale[d] ?? 1) === 1 ? "" : `s${subscript(d)}·`);
  const parts = cut(perModality, samples, (d) => `${scaleOf(d)}log p(${modalityName(d)}|·)`);
  return perSample(step, { ...parts, Σ: logLikelihood });
}

/** The bound of each modality alone. */
function singleTable({ singleReconstruction, singleKl }: ExampleTrace): NumberTable[] {
  if (!singleReconstruction || !singleKl) return [];
  const elbos = singleReconstruction.map((value, d) => value - singleKl[d]);
  const rows = Array.from(elbos, (elbo, d) => ({
    name: modalityName(d),
    values: [singleReconstruction[d], singleKl[d], elbo],
  }));
  const sum = { name: "Σ", values: [undefined, undefined, elbos.reduce((all, elbo) => all + elbo, 0)] };
  return [{ columns: ["log p(x|z)", "KL", "ELBO"], rows: [...rows, sum] }];
}

/** How the first sample is made, dimension by dimension; and all of them. */
function latentTables(
  step: StepTrace,
  { mean, scale, priorMean, priorScale, epsilon, z }: ExampleTrace,
): NumberTable[] {
  if (!epsilon || !z) return [];
  const width = step.settings.latentSize;
  const isFactored = !isOf(step, "full-covariance");
  const first = (of: Float32Array | undefined) => of?.subarray(0, width);
  const made = perDimension({
    μ: first(mean ?? priorMean),
    ...(isFactored && { [isOf(step, "laplace") ? "s" : "σ"]: first(scale ?? priorScale) }),
    [isOf(step, "laplace") ? "u" : "ε"]: epsilon.subarray(0, width),
    z: z.subarray(0, width),
  });
  const names = sampleNames(step);
  if (names.length === 1) return [made];
  return [{ ...made, title: names[0] }, samplesOf(step, z, dimensionName)];
}

function isOf({ settings }: StepTrace, posterior: "laplace" | "full-covariance"): boolean {
  return cards[settings.variant].knobs.includes("posterior") && settings.posterior === posterior;
}

function divergenceTable({ settings }: StepTrace, { kl, klPerUnit }: ExampleTrace): NumberTable[] {
  if (!kl || !klPerUnit) return [];
  const units = unitNames(settings).map((name, i) => ({ name, values: [klPerUnit[i]] }));
  return [
    {
      columns: ["KL"],
      rows: [...units.slice(0, rowLimit), { name: "Σ", values: [kl[0]] }],
      left: Math.max(0, units.length - rowLimit),
      bars: "linear",
    },
  ];
}

function roleOf(layer: string): NumberRow["role"] {
  if (/^(encoder|recognition)/.test(layer)) return "inference";
  return layer.startsWith("baseline") ? "latent" : "generative";
}

/** Points, whose coordinates are all there is to see. */
function pointTable(step: StepTrace, { x, decoded }: ExampleTrace, isDecoded: boolean): NumberTable {
  const names = sampleNames(step);
  const places = perDimension({ x }, (d) => `x${subscript(d)}`);
  const rows = Array.from({ length: isDecoded ? decoded.length / x.length : 0 }, (_, s) => ({
    name: names[s],
    values: Array.from(decoded.subarray(s * x.length, s * x.length + Math.min(x.length, columnLimit))),
  }));
  return { ...places, rows: [...places.rows, ...rows] };
}

/** The tables of one moment, of one example. */
export function numberTables(id: MomentId, step: StepTrace, example: ExampleTrace, isImage: boolean): NumberTable[] {
  switch (id) {
    case "example":
      return isImage ? [] : [pointTable(step, example, false)];
    case "encode":
      return encodeTable(step, example);
    case "encodeDiscrete":
      return [perCategory(step, { π: example.probabilities })];
    case "prior":
      return [perDimension({ μ: example.priorMean, σ: example.priorScale })];
    case "noise":
      return example.epsilon ? [samplesOf(step, example.epsilon, isOf(step, "laplace") ? uniformName : noiseName)] : [];
    case "latent":
      return latentTables(step, example);
    case "gumbel":
      return [{ ...perCategory(step, { g: example.gumbel }), bars: undefined }];
    case "relax":
      return [
        perCategory(step, {
          "log π": example.probabilities?.map(Math.log),
          g: example.gumbel,
          [latentKinds(step.settings.variant).isContinuous ? "c" : "y"]: example.y,
        }),
      ];
    case "decode":
      return isImage ? [] : [pointTable(step, example, true)];
    case "likelihood":
      return [likelihoodTable(step, example)];
    case "ratio": {
      const { logPosterior, logPrior } = example;
      const ratio = logPosterior?.map((value, s) => value - (logPrior?.[s] ?? 0));
      return [perSample(step, { "log q(z|x)": logPosterior, "log p(z)": logPrior, "log q/p": ratio })];
    }
    case "divergence":
      return divergenceTable(step, example);
    case "logWeight": {
      const { logW, logLikelihood } = example;
      const kl = logW?.map((value, s) => logLikelihood[s] - value);
      return [perSample(step, { "log p(x|z)": logLikelihood, "log q/p": kl, "log w": logW })];
    }
    case "weights":
      return [{ ...perSample(step, { "log w": example.logW, w̃: example.weights }), bars: "linear" }];
    case "decoderWeights":
      return [{ ...perSample(step, { "log w": example.logW, w̃: example.decoderWeights }), bars: "linear" }];
    case "single":
      return singleTable(example);
    case "bound":
    case "decoderBound":
      return [];
    case "gradient":
      return [
        {
          columns: ["‖g‖"],
          rows: step.layers.map(({ name, gradient }) => ({ name, role: roleOf(name), values: [gradient] })),
          bars: "logarithmic",
          isWide: true,
        },
      ];
    case "adam":
      return [
        {
          columns: ["‖m‖", "‖v‖", "‖Δθ‖", "‖Δθ‖ / ‖θ‖"],
          rows: step.layers.map(({ name, firstMoment, secondMoment, update, weight }) => ({
            name,
            role: roleOf(name),
            values: [firstMoment, secondMoment, update, weight > 0 ? update / weight : undefined],
          })),
          isWide: true,
        },
      ];
  }
}

function uniformName(index: number): string {
  return `u${subscript(index)}`;
}

/** The objective and its terms: of the example, and as means over the batch. */
export function termTable(
  { settings, terms }: StepTrace,
  example: ExampleTrace,
  columns: readonly string[],
): NumberTable {
  const ids = cards[settings.variant].terms.map(({ id }) => id);
  const all: readonly TermId[] = ids.includes("inference") ? ids : ["objective", ...ids];
  const present = all.filter((id) => terms[id] !== undefined);
  return {
    columns,
    rows: present.map((term) => ({ name: term, term, values: [example.terms[term], terms[term]] })),
  };
}

/** Each row's last number as a share of the largest one; from a tenth of the smallest on a logarithmic scale. */
export function barShares({ rows, bars }: NumberTable): number[] {
  const values = rows.map((row) => row.values.at(-1) ?? 0);
  if (bars === "linear") {
    const largest = Math.max(...values, 1e-12);
    return values.map((value) => Math.max(0, value / largest));
  }
  const positive = values.filter((value) => value > 0).map(Math.log10);
  const from = Math.floor(Math.min(...positive)) - 0.25;
  const span = Math.max(...positive) - from;
  return values.map((value) => (value > 0 ? (Math.log10(value) - from) / span : 0));
}
