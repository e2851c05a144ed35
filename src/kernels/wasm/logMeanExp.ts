/** Means over samples in the log domain, in one pass each. */
import { type Attributes, groupsOf, negligible } from "../logMeanExp";
import { filled, implementInAssembly } from "./assembly";

type Exports = Readonly<
  Record<"logMeanExp" | "logMeanExpGradient" | "effectiveSampleSize", (...args: readonly number[]) => void>
>;

export function registerLogMeanExp(): void {
  implementInAssembly<Exports, "x", Attributes>("LogMeanExp", (kernel, backend, { x }, { axes }) => {
    const { outer, count, inner, rest } = groupsOf(x, axes);
    return filled(backend, rest, [x], (out, from) => kernel.logMeanExp(from, outer, count, inner, out));
  });
  implementInAssembly<Exports, "x" | "value" | "dy", Attributes>(
    "LogMeanExpGradient",
    (kernel, backend, { x, value, dy }, { axes, power }) => {
      const { outer, count, inner } = groupsOf(x, axes);
      return filled(backend, x.shape, [x, value, dy], (out, from, values, slopes) =>
        kernel.logMeanExpGradient(from, values, slopes, outer, count, inner, power, negligible, out),
      );
    },
  );
  implementInAssembly<Exports, "logW", { axes: readonly number[] }>(
    "EffectiveSampleSize",
    (kernel, backend, { logW }, { axes }) => {
      const { outer, count, inner } = groupsOf(logW, axes);
      return filled(backend, [], [logW], (out, from) => kernel.effectiveSampleSize(from, outer, count, inner, out));
    },
  );
}
