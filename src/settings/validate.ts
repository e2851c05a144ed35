/** What comes from outside (a link, a field, a flag) becomes a value that the table allows, or the nearest to it. */
import type { ProblemKey, ProblemRecord } from "../locales/problem";
import { type ListRow, type NumberRow, type Row, type SettingId, type Settings, table } from "./table";

/** What was wrong with a given value. */
export type Fault = "number" | "range" | "whole" | "choice" | "switch" | "sizes" | "numbers";

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

function checkList(row: ListRow, given: unknown, fallback: unknown): Checked {
  const parts = Array.isArray(given) ? given : typeof given === "string" ? given.split(/[\s,]+/).filter(Boolean) : [""];
  const numbers = parts.map(numberFrom);
  if (numbers.some(Number.isNaN) || numbers.length < row.minLength) return { value: fallback, fault: row.kind };
  const nearest = (number: number) => (row.kind === "sizes" ? Math.round(number) : number);
  const value = numbers.slice(0, row.maxLength).map((each) => Math.min(Math.max(nearest(each), row.min), row.max));
  const kept = value.length === numbers.length && value.every((each, index) => each === numbers[index]);
  return kept ? { value } : { value, fault: row.kind };
}

/** A value that the row allows: the given one, the nearest to it, or `fallback` where nothing is near. */
export function check(row: Row, given: unknown, fallback: unknown = row.initial): Checked {
  switch (row.kind) {
    case "integer":
    case "real":
      return checkNumber(row, given, fallback);
    case "sizes":
    case "numbers":
      return checkList(row, given, fallback);
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
    case "numbers":
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
  numbers: "notNumbers",
};

/** The nearest allowed value, and a problem where it is not the given one. */
export function clamp<Id extends SettingId>(id: Id, given: unknown, fallback?: Settings[Id]): Validated<Settings[Id]> {
  return clampTo<Settings[Id]>(table[id], id, given, fallback);
}

/** The settings that are lists. */
export type ListId = { [Id in SettingId]: Settings[Id] extends readonly number[] ? Id : never }[SettingId];

/** The same for one number of a list. */
export function clampPart(id: ListId, given: unknown, fallback: number): Validated<number> {
  const { kind, section, min, max } = table[id];
  const part = { kind: kind === "sizes" ? "integer" : "real", section, min, max, scale: "linear" } as const;
  return clampTo<number>({ ...part, initial: fallback }, id, given, fallback);
}

function clampTo<T>(row: Row, id: SettingId, given: unknown, fallback: T | undefined): Validated<T> {
  const { value, fault } = check(row, given, fallback);
  if (!fault) return { value: value as T };
  const values = {
    ...limits(row),
    setting: `@settings.${id}.label`,
    given: typeof given === "number" ? given : write(given),
    value: typeof value === "number" ? value : write(value),
  };
  return { value: value as T, problem: { key: sentences[fault], values } };
}
