import type { Locale } from "../locales/translate";
import { scientific, tickFormat } from "./measure";
import { decades, ticks, valueDomain } from "./scale";

export interface VerticalAxis {
  readonly scale: "log" | "linear";
  readonly domain: readonly [low: number, high: number];
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
  /** A value's place on the axis, evenly spaced, and back. */
  readonly place: (value: number) => number;
  readonly value: (place: number) => number;
}

/** The space that a tick needs, in pixels. */
const tickSpace = 16;

/** An axis of `height` pixels between the powers of ten that hold all positive values. */
export function logAxis(values: readonly number[], height: number, locale: Locale): VerticalAxis {
  const powers = decades(values);
  const every = Math.ceil((powers.length * tickSpace) / height);
  const plain = (power: number) => power.toLocaleString(locale, { maximumSignificantDigits: 2 });
  return {
    scale: "log",
    domain: [powers[0], powers[powers.length - 1]],
    ticks: powers.filter((_, i) => i % every === 0),
    format: (power) => (power < 0.01 ? scientific(power, 0).replace(/^1·/, "") : plain(power)),
    place: (value) => Math.log10(Math.max(value, powers[0])),
    value: (place) => 10 ** place,
  };
}

/** An axis of `height` pixels around all values. */
export function linearAxis(values: readonly number[], height: number, locale: Locale): VerticalAxis {
  const domain = valueDomain(values, false);
  const round = ticks(domain, height / (2 * tickSpace));
  return {
    scale: "linear",
    domain,
    ticks: round,
    format: tickFormat(round, locale),
    place: (value) => value,
    value: (place) => place,
  };
}
