/** A measurement as a table shows it: enough digits to see it move, few enough to stand still. */
import type { Locale } from "../locales/translate";

const formats = new Map<string, Intl.NumberFormat>();

function format(locale: Locale, decimals: number): Intl.NumberFormat {
  const key = `${locale} ${decimals}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      // No minus before what rounds to 0.
      signDisplay: "negative",
    });
    formats.set(key, found);
  }
  return found;
}

/** Two decimals, one from 100 on; a dash for what has not been measured. The minus is as wide as a digit. */
export function measure(value: number | undefined, locale: Locale): string {
  if (value === undefined || Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  return format(locale, Math.abs(value) >= 99.995 ? 1 : 2)
    .format(value)
    .replace("-", "−");
}

/** A share of 1 in whole per cent. */
export function percent(share: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: "percent" }).format(share);
}
