/** Small checks of data that comes from outside, put together to larger ones. Each says what is wrong, and where. */
import type { ProblemKey, ProblemRecord } from "../locales/problem";

/** A fault with its place in the file, as in "pages[3].options"; empty for the whole. */
export interface Fault {
  readonly place: string;
  readonly problem: ProblemRecord;
}

/** Reports what is wrong with a value at its place. */
export type Check = (given: unknown, place: string, report: Report) => void;

export type Report = (place: string, key: ProblemKey, values?: ProblemRecord["values"]) => void;

/** A field that a record may lack. */
interface Field {
  readonly check: Check;
  readonly isOptional?: boolean;
}

export type Fields = Readonly<Record<string, Field>>;

export const needed = (check: Check): Field => ({ check });
export const optional = (check: Check): Field => ({ check, isOptional: true });

const shownLength = 40;

/** A value as a sentence quotes it. */
function quote(given: unknown): string {
  const written = JSON.stringify(given) ?? "undefined";
  return written.length > shownLength ? `${written.slice(0, shownLength)}…` : written;
}

export function isRecord(given: unknown): given is Record<string, unknown> {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

export const at = (place: string, field: string) => (place ? `${place}.${field}` : field);

const wrong = (report: Report, place: string, given: unknown, wanted: "object" | "list" | "text" | "number") =>
  report(place, "lessonKind", { given: quote(given), wanted: `@lessons.wanted.${wanted}` });

/** A text that says something. */
export function text(most: number): Check {
  return (given, place, report) => {
    if (typeof given !== "string") wrong(report, place, given, "text");
    else if (given.trim() === "") report(place, "lessonEmpty");
    else if (given.length > most) report(place, "lessonLong", { length: given.length, most });
  };
}

export function wholeNumber(min: number, max: number): Check {
  return (given, place, report) => {
    const isFine = Number.isInteger(given) && (given as number) >= min && (given as number) <= max;
    if (!isFine) report(place, "lessonWhole", { given: quote(given), min, max });
  };
}

export const number: Check = (given, place, report) => {
  if (typeof given !== "number") wrong(report, place, given, "number");
};

export function oneOf(options: readonly string[]): Check {
  return (given, place, report) => {
    if (!options.includes(given as string))
      report(place, "lessonChoice", { given: quote(given), options: options.join(", ") });
  };
}

export function list(of: Check, min: number, max: number): Check {
  return (given, place, report) => {
    if (!Array.isArray(given)) {
      wrong(report, place, given, "list");
      return;
    }
    if (given.length < min || given.length > max) report(place, "lessonCount", { count: given.length, min, max });
    given.forEach((each, i) => {
      of(each, `${place}[${i}]`, report);
    });
  };
}

/** These fields and no others: a misspelt one would else be passed over without a word. */
export function record(fields: Fields): Check {
  return (given, place, report) => {
    if (!isRecord(given)) {
      wrong(report, place, given, "object");
      return;
    }
    for (const name of Object.keys(given)) {
      if (!Object.hasOwn(fields, name))
        report(at(place, name), "lessonUnknown", { fields: Object.keys(fields).join(", ") });
    }
    for (const [name, { check, isOptional }] of Object.entries(fields)) {
      if (Object.hasOwn(given, name)) check(given[name], at(place, name), report);
      else if (!isOptional) report(at(place, name), "lessonMissing");
    }
  };
}
