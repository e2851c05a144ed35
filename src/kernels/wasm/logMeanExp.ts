/** Means over samples in the log domain, in one pass each. */
import { type Attributes, groupsOf, negligible } from "../logMeanExp";
import { implementInAssembly, offsetOf } from "./assembly";

type Exports = Readonly<
  Record<"logMeanExp" | "logMeanExpGradient" | "effectiveSampleSize", (...args: readonly number[]) => void>
>;

export function registerLogMeanExp(): void {
  implementInAssembly<Exports, "x", Attributes>("LogMeanExp", (kernel, backend, { x }, { axes }) => {
    const { outer, count, inner, rest } = groupsOf(x, axes);
    const out = backend.makeOutput(rest, "float32");
    kernel.logMeanExp(offsetOf(backend, x), outer, count, inner, offsetOf(backend, out));
    return out;
  });
  implementInAssembly<Exports, "x" | "value" | "dy", Attributes>(
    "LogMeanExpGradient",
    (kernel, backend, { x, value, dy }, { axes, power }) => {
      const { outer, count, inner } = groupsOf(x, axes);
      const out = backend.makeOutput(x.shape, "float32");
      const [from, values, slopes, to] = [x, value, dy, out].map((info) => offsetOf(backend, info));
      kernel.logMeanExpGradient(from, values, slopes, outer, count, inner, power, negligible, to);
      return out;
    },
  );
  implementInAssembly<Exports, "logW", { axes: readonly number[] }>(
    "EffectiveSampleSize",
    (kernel, backend, { logW }, { axes }) => {
      const { outer, count, inner } = groupsOf(logW, axes);
      const out = backend.makeOutput([], "float32");
      kernel.effectiveSampleSize(offsetOf(backend, logW), outer, count, inner, offsetOf(backend, out));
      return out;
    },
  );
}
