/** Operations with what they shall compute, in float64. */
import { scalar, type Tensor } from "@tensorflow/tfjs-core";
import { activate } from "./activation";
import { activations } from "./activations";
import { bernoulliLogLikelihood } from "./bernoulliLogLikelihood";
import { categoricalKl } from "./categoricalKl";
import { dense, denseGiven } from "./dense";
import { gaussianLogLikelihood } from "./gaussianLogLikelihood";
import { jointSample } from "./jointSample";
import { lessDistance } from "./lessDistance";
import { logMeanExp } from "./logMeanExp";
import { normalKl, normalKlBetween } from "./normalKl";
import { normalLogDensity, standardNormalLogDensity } from "./normalLogDensity";
import { normalSample } from "./normalSample";
import { relaxedCategorical } from "./relaxedCategorical";

export type Numbers = readonly number[];

export interface Case {
  readonly name: string;
  /** Of the inputs that are differentiated, then of the data that are held fixed. */
  readonly shapes: readonly (readonly number[])[];
  readonly fixed?: readonly (readonly number[])[];
  /** What the data are made of; standard normals where it is absent. */
  readonly data?: (normal: number) => number;
  compute(...inputs: Tensor[]): Tensor;
  reference(...inputs: Numbers[]): Numbers;
}

export const at = (shape: readonly number[], ...place: readonly number[]) =>
  place.reduce((index, step, axis) => index * shape[axis] + step, 0);
export const range = (n: number) => Array.from({ length: n }, (_, i) => i);
export const sum = (terms: Numbers) => terms.reduce((total, term) => total + term, 0);
const mean = (terms: Numbers) => sum(terms) / terms.length;
const log2Pi = Math.log(2 * Math.PI);

const act: Record<(typeof activations)[number] | "linear", (x: number) => number> = {
  linear: (x) => x,
  tanh: Math.tanh,
  relu: (x) => Math.max(0, x),
  elu: (x) => (x > 0 ? x : Math.expm1(x)),
  softplus: (x) => Math.log1p(Math.exp(x)),
  sigmoid: (x) => 1 / (1 + Math.exp(-x)),
};

function layer(x: Numbers, w: Numbers, rows: number, inputs: number, outputs: number): number[] {
  return range(rows * outputs).map((i) => {
    const [row, column] = [Math.floor(i / outputs), i % outputs];
    return w[inputs * outputs + column] + sum(range(inputs).map((j) => x[row * inputs + j] * w[j * outputs + column]));
  });
}

/** Sizes with and without a rest for every way of grouping numbers. */
const denseCases = [
  [7, 5, 9],
  [64, 20, 8],
  [13, 6, 17],
  [2, 600, 1],
  [1, 1, 1],
  [12, 33, 2],
].flatMap(([rows, inputs, outputs]): Case[] =>
  (["linear", "tanh", "softplus"] as const).map((activation) => ({
    name: `dense layer ${rows}×${inputs}×${outputs}, ${activation}`,
    shapes: [
      [rows, inputs],
      [inputs + 1, outputs],
    ],
    compute: (x, w) => dense(x, w, activation),
    reference: (x, w) => layer(x, w, rows, inputs, outputs).map(act[activation]),
  })),
);

/** log-mean-exp of x seen as [outer, n, inner] */
function meanExp(x: Numbers, outer: number, n: number, inner: number): number[] {
  return range(outer * inner).map((i) => {
    const [o, r] = [Math.floor(i / inner), i % inner];
    return Math.log(sum(range(n).map((j) => Math.exp(x[at([outer, n, inner], o, j, r)]))) / n);
  });
}

/** Of each group of categories side by side, given the first place of a group in a row. */
function softmaxOf(logits: Numbers, categories: Numbers): number[] {
  const width = sum(categories);
  return logits.map((value, i) => {
    let start = i - (i % width);
    let n = categories[0];
    for (let g = 0; g < categories.length && i >= start + categories[g]; g++) {
      start += categories[g];
      n = categories[g + 1];
    }
    return Math.exp(value) / sum(range(n).map((c) => Math.exp(logits[start + c])));
  });
}

const normalLog = (z: number, mean: number, logVariance: number) =>
  -0.5 * ((z - mean) ** 2 / Math.exp(logVariance) + logVariance + log2Pi);

/** Σ over the last axis */
const rowSums = (x: Numbers, width: number) =>
  range(x.length / width).map((row) => sum(x.slice(row * width, (row + 1) * width)));

/** Of samples [M, K, B, D]. */
function casesOf([M, K, B, D]: readonly [number, number, number, number]): Case[] {
  const samples = [M, K, B, D];
  const rows = [M, K, B];
  const units = [B, D];
  const ofExample = (i: number) => i % (B * D); // where a sample's number stands among those of its example
  const cases: Case[] = [
    {
      name: "dense layer with inputs that are given",
      shapes: [
        [M * K * B, 3],
        [B, 2],
        [6, D],
      ],
      compute: (x, given, w) => denseGiven(x, given, w, "tanh"),
      reference: (x, given, w) => {
        const joined = range(M * K * B).flatMap((row) => [
          ...x.slice(3 * row, 3 * row + 3),
          ...given.slice(2 * (row % B), 2 * (row % B) + 2),
        ]);
        return layer(joined, w, M * K * B, 5, D).map(Math.tanh);
      },
    },
    {
      name: "Bernoulli log-likelihood",
      shapes: [samples],
      fixed: [units],
      data: (x) => 1 / (1 + Math.exp(-3 * x)),
      compute: (l, x) => bernoulliLogLikelihood(l, x),
      reference: (l, x) =>
        rowSums(
          l.map((value, i) => x[ofExample(i)] * value - Math.log1p(Math.exp(value))),
          D,
        ),
    },
    {
      name: "Gaussian log-likelihood",
      shapes: [samples],
      fixed: [units],
      compute: (output, x) => gaussianLogLikelihood(output, x, 0.7),
      reference: (output, x) =>
        rowSums(
          output.map((value, i) => normalLog(x[ofExample(i)], value, 2 * Math.log(0.7))),
          D,
        ),
    },
    {
      name: "sample of a normal",
      shapes: [units, units],
      fixed: [samples],
      compute: (mean, logVariance, epsilon) => normalSample(mean, logVariance, epsilon),
      reference: (mean, logVariance, epsilon) =>
        epsilon.map((e, i) => mean[ofExample(i)] + Math.exp(logVariance[ofExample(i)] / 2) * e),
    },
    {
      name: "one sample of a normal",
      shapes: [units, units],
      fixed: [[1, 1, B, D]],
      compute: (mean, logVariance, epsilon) => normalSample(mean, logVariance, epsilon),
      reference: (mean, logVariance, epsilon) => epsilon.map((e, i) => mean[i] + Math.exp(logVariance[i] / 2) * e),
    },
    {
      name: "log-density of a normal",
      shapes: [samples, units, units],
      compute: (z, mean, logVariance) => normalLogDensity(z, mean, logVariance),
      reference: (z, mean, logVariance) =>
        rowSums(
          z.map((value, i) => normalLog(value, mean[ofExample(i)], logVariance[ofExample(i)])),
          D,
        ),
    },
    {
      name: "log-density of the standard normal",
      shapes: [samples],
      compute: (z) => standardNormalLogDensity(z),
      reference: (z) =>
        rowSums(
          z.map((value) => normalLog(value, 0, 0)),
          D,
        ),
    },
    {
      name: "KL of a normal to the standard normal",
      shapes: [units, units],
      compute: (mean, logVariance) => normalKl(mean, logVariance),
      reference: (mean, logVariance) =>
        rowSums(
          mean.map((m, i) => 0.5 * (Math.exp(logVariance[i]) + m * m - 1 - logVariance[i])),
          D,
        ),
    },
    {
      name: "KL of a normal to another",
      shapes: [units, units, units, units],
      compute: (mean, logVariance, priorMean, priorLogVariance) =>
        normalKlBetween(mean, logVariance, priorMean, priorLogVariance),
      reference: (mean, logVariance, priorMean, priorLogVariance) =>
        rowSums(
          mean.map((m, i) => {
            const logRatio = logVariance[i] - priorLogVariance[i];
            const distance = (m - priorMean[i]) ** 2 / Math.exp(priorLogVariance[i]);
            return 0.5 * (Math.exp(logRatio) + distance - 1 - logRatio);
          }),
          D,
        ),
    },
    {
      name: "log-mean-exp over K",
      shapes: [rows],
      compute: (x) => logMeanExp(x, [1]),
      reference: (x) => meanExp(x, M, K, B),
    },
    {
      name: "log-mean-exp over M",
      shapes: [rows],
      compute: (x) => logMeanExp(x, [0]),
      reference: (x) => meanExp(x, 1, M, K * B),
    },
    {
      name: "log-mean-exp over M and K",
      shapes: [rows],
      compute: (x) => logMeanExp(x, [0, 1]),
      reference: (x) => meanExp(x, 1, M * K, B),
    },
    {
      name: "relaxed categorical",
      shapes: [[B, D]],
      fixed: [samples],
      compute: (logits, gumbel) => relaxedCategorical(logits, gumbel, [D - 2, 2], 0.6),
      reference: (logits, gumbel) =>
        softmaxOf(
          gumbel.map((g, i) => (g + logits[ofExample(i)]) / 0.6),
          [D - 2, 2],
        ),
    },
    {
      name: "sample of a normal beside a relaxed categorical",
      shapes: [units, units, [B, 5]],
      fixed: [[M, K, B, D + 5]],
      compute: (mean, logVariance, logits, noise) => jointSample(mean, logVariance, logits, noise, [2, 3], 0.6),
      reference: (mean, logVariance, logits, noise) =>
        range(M * K * B).flatMap((row) => {
          const own = noise.slice(row * (D + 5), (row + 1) * (D + 5));
          const b = row % B;
          const z = range(D).map((d) => mean[b * D + d] + Math.exp(logVariance[b * D + d] / 2) * own[d]);
          const relaxed = range(5).map((c) => (logits[b * 5 + c] + own[D + c]) / 0.6);
          return [...z, ...softmaxOf(relaxed, [2, 3])];
        }),
    },
    {
      name: "KL of a categorical to the uniform",
      shapes: [[B, D]],
      compute: (logits) => categoricalKl(logits, [D - 2, 2]),
      reference: (logits) =>
        rowSums(
          softmaxOf(logits, [D - 2, 2]).map((p) => p * Math.log(p)),
          D,
        ).map((each) => each + Math.log(2 * (D - 2))),
    },
  ];
  return cases.map(({ name, ...rest }) => ({ name: `${name}, ${samples.join("×")}`, ...rest }));
}

export const cases: readonly Case[] = [
  ...denseCases,
  ...activations.map((activation) => ({
    name: `${activation} alone`,
    shapes: [[3, 7]],
    compute: (x: Tensor) => activate(x, activation),
    reference: (x: Numbers) => x.map(act[activation]),
  })),
  {
    name: "mean of everything",
    shapes: [[3, 5, 7]],
    compute: (x) => x.mean(),
    reference: (x) => [mean(x)],
  },
  {
    name: "mean of more numbers than one sum takes",
    shapes: [[3, 5, 41]],
    compute: (x) => x.mean(),
    reference: (x) => [mean(x)],
  },
  {
    name: "mean of each tensor, less the price of a distance",
    shapes: [[2, 3, 5], [5]],
    compute: (y, x) => lessDistance(y, x, 0.3, 2),
    reference: (y, x) => [mean(y) - 2 * Math.abs(mean(x) - 0.3)],
  },
  {
    name: "less the price of a distance, of one number and of more than one sum takes",
    shapes: [[], [1, 3, 101]],
    compute: (y, x) => lessDistance(y, x, -1, 0.7),
    reference: ([y], x) => [y - 0.7 * Math.abs(mean(x) + 1)],
  },
  {
    name: "arithmetic with numbers",
    shapes: [[3, 5]],
    compute: (x) => scalar(2).sub(x.exp().mul(0.5)).add(x.sub(1)).div(3),
    reference: (x) => x.map((value) => (2 - 0.5 * Math.exp(value) + value - 1) / 3),
  },
  ...casesOf([2, 3, 4, 5]),
  ...casesOf([3, 1, 5, 4]),
  ...casesOf([1, 1, 1, 3]),
];
