/** A measurement as a table shows it: enough digits to see it move, few enough to stand still. */
import type { Locale } from "../locales/translate";
import { tickDecimals } from "./scale";

const formats = new Map<string, Intl.NumberFormat>();

/** Made once for each locale and name: making one takes a hundred times as long as using it. */
function formatNamed(name: string, locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${name}`;
  const found = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, found);
  return found;
}

/** A count in a few letters, such as 12K. */
export function compact(value: number, locale: Locale): string {
  return formatNamed("compact", locale, { notation: "compact" }).format(value);
}

/** How the counts of an axis with these ticks are written: in a few letters, unless some would be rounded by it. */
export function countFormat(ticks: readonly number[], locale: Locale): (count: number) => string {
  const isExact = ticks.every((tick) => tick < 1000 || Number(tick.toPrecision(2)) === tick);
  return isExact ? (count) => compact(count, locale) : format(locale, 0).format;
}

function format(locale: Locale, decimals: number): Intl.NumberFormat {
  return formatNamed(`${decimals}`, locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    // No minus before what rounds to 0.
    signDisplay: "negative",
  });
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** What is too large or too small to be written out, as a power of ten: 1.14·10²⁷. */
export function scientific(value: number, decimals = 2): string {
  const [factor, exponent] = value.toExponential(decimals).split("e");
  const raised = exponent.replace("+", "").replace(/\d/g, (digit) => superscripts[Number(digit)]);
  return `${factor}·10${raised.replace("-", "⁻")}`.replace("-", "−");
}

/** From here on numbers are written as powers of ten. */
const unwieldy = 1e6;

/** Two decimals, one from 100 on, powers of ten from a million on; a dash for what has not been measured. The minus is as wide as a digit. */
export function measure(value: number | undefined, locale: Locale): string {
  if (value === undefined || Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  if (Math.abs(value) >= unwieldy) return scientific(value);
  return format(locale, Math.abs(value) >= 99.995 ? 1 : 2)
    .format(value)
    .replace("-", "−");
}

/** The same where there is room for some six letters: from a thousand on rounded, as 101K. */
export function brief(value: number | undefined, locale: Locale): string {
  const size = Math.abs(value ?? 0);
  if (value === undefined || size < 1000 || !Number.isFinite(value)) return measure(value, locale);
  return size < 1e12 ? compact(value, locale).replace("-", "−") : scientific(value, 0);
}

/** A share of 1 in whole per cent. */
export function percent(share: number, locale: Locale): string {
  return formatNamed("percent", locale, { style: "percent" }).format(share);
}

/** From here on an axis has no room for all digits. */
const wide = 1e4;

/** How the values of an axis with these ticks are written: with as many decimals as tell neighbours apart. */
export function tickFormat(ticks: readonly number[], locale: Locale): (value: number) => string {
  const largest = Math.max(...ticks.map(Math.abs));
  if (largest < unwieldy) {
    const isShort = largest >= wide && ticks.every((tick) => Number(tick.toPrecision(3)) === tick);
    const written = isShort
      ? formatNamed("short", locale, { notation: "compact", maximumSignificantDigits: 3 })
      : format(locale, tickDecimals(ticks));
    return (value) => written.format(value).replace("-", "−");
  }
  const order = (value: number) => Math.floor(Math.log10(Math.abs(value)) + 1e-9);
  const smallest = ticks.length > 1 ? order(ticks[1] - ticks[0]) : order(ticks[0]);
  return (value) => (value === 0 ? "0" : scientific(value, Math.max(0, order(value) - smallest)));
}
