/** What comes from outside (a link, a field, a flag) becomes a value that the table allows, or the nearest to it. */
import type { ProblemKey, ProblemRecord } from "../locales/problem";
import { type NumberRow, type Row, type SettingId, type Settings, type SizesRow, table } from "./table";

/** What was wrong with a given value. */
export type Fault = "number" | "range" | "whole" | "choice" | "switch" | "sizes";

interface Checked {
  readonly value: unknown;
  readonly fault?: Fault;
}

export interface Validated<T> {
  readonly value: T;
  /** Names the setting, what was given and what it was set to. */
  readonly problem?: ProblemRecord;
}

function numberFrom(given: unknown): number {
  if (typeof given === "number") return given;
  return typeof given === "string" && given.trim() !== "" ? Number(given) : Number.NaN;
}

function checkNumber(row: NumberRow, given: unknown, fallback: unknown): Checked {
  const parsed = numberFrom(given);
  if (Number.isNaN(parsed)) return { value: fallback, fault: "number" };
  const whole = row.kind === "real" ? parsed : Math.round(parsed);
  const value = Math.min(Math.max(whole, row.min), row.max);
  if (value !== whole) return { value, fault: "range" };
  return value === parsed ? { value } : { value, fault: "whole" };
}

function checkSizes(row: SizesRow, given: unknown, fallback: unknown): Checked {
  const parts = Array.isArray(given) ? given : typeof given === "string" ? given.split(/[\s,]+/).filter(Boolean) : [""];
  const sizes = parts.map(numberFrom);
  if (sizes.some(Number.isNaN) || sizes.length < row.minLength) return { value: fallback, fault: "sizes" };
  const value = sizes.slice(0, row.maxLength).map((size) => Math.min(Math.max(Math.round(size), row.min), row.max));
  const kept = value.length === sizes.length && value.every((size, index) => size === sizes[index]);
  return kept ? { value } : { value, fault: "sizes" };
}

/** A value that the row allows: the given one, the nearest to it, or `fallback` where nothing is near. */
export function check(row: Row, given: unknown, fallback: unknown = row.initial): Checked {
  switch (row.kind) {
    case "integer":
    case "real":
      return checkNumber(row, given, fallback);
    case "sizes":
      return checkSizes(row, given, fallback);
    case "choice":
      return row.options.includes(given as string) ? { value: given } : { value: fallback, fault: "choice" };
    case "switch":
      if (given === true || given === "true") return { value: true };
      if (given === false || given === "false") return { value: false };
      return { value: fallback, fault: "switch" };
  }
}

/** The limits of a row, as the sentences about it name them. */
export function limits(row: Row): ProblemRecord["values"] {
  switch (row.kind) {
    case "integer":
    case "real":
      return { min: row.min, max: row.max };
    case "sizes":
      return { min: row.min, max: row.max, minLength: row.minLength, maxLength: row.maxLength };
    case "choice":
      return { options: row.options.join(", ") };
    case "switch":
      return {};
  }
}

/** A value as links, flags and sentences write it. */
export function write(value: unknown): string {
  if (Array.isArray(value)) return value.map(write).join(",");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

const sentences: Record<Fault, ProblemKey> = {
  number: "notANumber",
  range: "outOfRange",
  whole: "notWhole",
  choice: "notAChoice",
  switch: "notASwitch",
  sizes: "notSizes",
};

/** The nearest allowed value, and a problem where it is not the given one. */
export function clamp<Id extends SettingId>(id: Id, given: unknown, fallback?: Settings[Id]): Validated<Settings[Id]> {
  const row = table[id];
  const { value, fault } = check(row, given, fallback);
  if (!fault) return { value: value as Settings[Id] };
  const values = {
    ...limits(row),
    setting: `@settings.${id}.label`,
    given: typeof given === "number" ? given : write(given),
    value: typeof value === "number" ? value : write(value),
  };
  return { value: value as Settings[Id], problem: { key: sentences[fault], values } };
}
