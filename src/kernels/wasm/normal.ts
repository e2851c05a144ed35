/** Samples, log-densities and divergences of normals in one pass each, where tfjs's kernels would take up to nine. */
import type { TensorInfo } from "@tensorflow/tfjs-core";
import { product } from "../../numeric/reductions";
import { areOfExamples } from "../samples";
import { filled, implementInAssembly } from "./assembly";

type Names =
  | "normalSample"
  | "normalSampleGradient"
  | "sumSamples"
  | "normalLogDensity"
  | "normalLogDensityGradient"
  | "standardNormalLogDensity"
  | "standardNormalGradient"
  | "normalKl"
  | "normalKlGradient";
type Exports = Readonly<Record<Names, (...args: readonly number[]) => void>>;

/** Their numbers in `assembly/normal.ts`. */
const inputs = ["z", "mean", "logVariance"] as const;

/** How many rows there are, and how many numbers in each. */
function rowsOf({ shape }: TensorInfo): [rows: number, width: number] {
  return [product(shape.slice(0, -1)), shape[shape.length - 1]];
}

function registerSamples(): void {
  implementInAssembly<Exports, "mean" | "logVariance" | "epsilon">(
    "NormalSample",
    (kernel, backend, { mean, logVariance, epsilon }) => {
      if (!areOfExamples(epsilon, mean, logVariance)) return undefined;
      const [rows, D] = rowsOf(epsilon);
      return filled(backend, epsilon.shape, [mean, logVariance, epsilon], (out, m, l, e) =>
        kernel.normalSample(m, l, e, rows, mean.shape[0], D, out),
      );
    },
  );
  implementInAssembly<Exports, "logVariance" | "epsilon" | "dz">(
    "NormalSampleGradient",
    (kernel, backend, { logVariance, epsilon, dz }) => {
      const [B, D] = logVariance.shape;
      const [[rows, dzWidth], [, epsilonWidth]] = [rowsOf(dz), rowsOf(epsilon)];
      return filled(backend, [B, D], [logVariance, epsilon, dz], (out, l, e, slopes) =>
        kernel.normalSampleGradient(l, e, epsilonWidth, slopes, dzWidth, rows, B, D, out),
      );
    },
  );
  implementInAssembly<Exports, "x", { count: number }>("SumSamples", (kernel, backend, { x }, { count }) => {
    const B = x.shape[2];
    const [rows, width] = rowsOf(x);
    return filled(backend, [B, count], [x], (out, from) => kernel.sumSamples(from, width, rows, B, count, out));
  });
}

function registerDensities(): void {
  implementInAssembly<Exports, (typeof inputs)[number]>(
    "NormalLogDensity",
    (kernel, backend, { z, mean, logVariance }) => {
      if (!areOfExamples(z, mean, logVariance)) return undefined;
      const [rows, D] = rowsOf(z);
      return filled(backend, z.shape.slice(0, -1), [z, mean, logVariance], (out, from, m, l) =>
        kernel.normalLogDensity(from, m, l, rows, mean.shape[0], D, out),
      );
    },
  );
  implementInAssembly<Exports, (typeof inputs)[number] | "dy", { of: (typeof inputs)[number] }>(
    "NormalLogDensityGradient",
    (kernel, backend, { z, mean, logVariance, dy }, { of }) => {
      if (!areOfExamples(z, mean, logVariance)) return undefined;
      const [rows, D] = rowsOf(z);
      const shape = of === "z" ? z.shape : mean.shape;
      return filled(backend, shape, [z, mean, logVariance, dy], (out, from, m, l, slopes) =>
        kernel.normalLogDensityGradient(from, m, l, slopes, rows, mean.shape[0], D, inputs.indexOf(of), out),
      );
    },
  );
  implementInAssembly<Exports, "z">("StandardNormalLogDensity", (kernel, backend, { z }) =>
    filled(backend, z.shape.slice(0, -1), [z], (out, from) => kernel.standardNormalLogDensity(from, ...rowsOf(z), out)),
  );
  implementInAssembly<Exports, "z" | "dy">("StandardNormalGradient", (kernel, backend, { z, dy }) =>
    filled(backend, z.shape, [z, dy], (out, from, slopes) =>
      kernel.standardNormalGradient(from, slopes, ...rowsOf(z), out),
    ),
  );
}

function registerKl(): void {
  implementInAssembly<Exports, "mean" | "logVariance">("NormalKl", (kernel, backend, { mean, logVariance }) =>
    filled(backend, mean.shape.slice(0, -1), [mean, logVariance], (out, m, l) =>
      kernel.normalKl(m, l, ...rowsOf(mean), out),
    ),
  );
  implementInAssembly<Exports, "mean" | "logVariance" | "dy", { of: "mean" | "logVariance" }>(
    "NormalKlGradient",
    (kernel, backend, { mean, logVariance, dy }, { of }) =>
      filled(backend, mean.shape, [mean, logVariance, dy], (out, m, l, slopes) =>
        kernel.normalKlGradient(m, l, slopes, ...rowsOf(mean), inputs.indexOf(of), out),
      ),
  );
}

export function registerNormal(): void {
  registerSamples();
  registerDensities();
  registerKl();
}
