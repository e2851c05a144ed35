/** The choices of an experiment as a person writes them. */
import type { ProblemRecord } from "../../locales/problem";
import type { Key } from "../../locales/sentence";

interface NumberRow {
  /** `list` is of whole numbers, `reals` of any. */
  readonly kind: "whole" | "real" | "list" | "reals";
  readonly min: number;
  readonly max: number;
  readonly initial: string;
}

interface ChoiceRow {
  readonly kind: "choice";
  readonly options: readonly string[];
  readonly initial: string;
  /** The locale's part that names the options. */
  readonly names: string;
}

type Row = NumberRow | ChoiceRow;

export type Field<Id extends string> = Row & {
  readonly id: Id;
  readonly label: Key;
  readonly help: Key;
};

/** The fields of a laboratory, with the sentences that its part of the locales has for them. */
export function fieldsOf<
  Id extends string,
  Words extends "gradients" | "bounds" | "relaxedGradients" | "modelGradients" | "modelBounds",
>(words: Words, rows: Readonly<Record<Id, Row>>): readonly Field<Id>[] {
  return (Object.keys(rows) as Id[]).map((id) => {
    const row: Row = rows[id];
    return { ...row, id, label: `${words}.fields.${id}` as Key, help: `${words}.help.${id}` as Key };
  });
}

/** The longest list: each value is a row of a table. */
const mostValues = 12;

const sentences = {
  whole: "numberWhole",
  real: "numberReal",
  list: "numberList",
  reals: "numberReals",
} as const;

/** The numbers of a text, of a choice its place among the options; or what is wrong with it. */
export function numbersOf<Id extends string>(field: Field<Id>, text: string): readonly number[] | ProblemRecord {
  const named = { field: `@${field.label}`, value: text };
  if (field.kind === "choice") {
    const place = field.options.indexOf(text.trim());
    return place >= 0 ? [place] : { key: "oneOf", values: { ...named, options: field.options.join(", ") } };
  }
  const { kind, min, max } = field;
  const isList = kind === "list" || kind === "reals";
  const isReal = kind === "real" || kind === "reals";
  const parts = isList ? text.split(/[,，;\s]+/).filter((part) => part !== "") : [text.trim()];
  const numbers = parts.map((part) => (part === "" ? Number.NaN : Number(part)));
  const fits = (value: number) => value >= min && value <= max && (isReal || Number.isInteger(value));
  if (numbers.length > 0 && numbers.length <= mostValues && numbers.every(fits)) {
    return [...new Set(numbers)].sort((a, b) => a - b);
  }
  return { key: sentences[kind], values: { ...named, min, max, most: mostValues } };
}

export type Texts<Id extends string> = Readonly<Record<Id, string>>;

/** Numbers by field, lists ascending without repetitions; of the others, one each. */
export type Numbers<Id extends string> = Readonly<Record<Id, readonly number[]>>;

/** What is wrong with a field. */
export interface Refusal<Id extends string> {
  readonly problem: ProblemRecord;
  readonly field: Id;
}

/** All numbers, or the first problem with them and the field that has it. */
export function readFields<Id extends string>(
  fields: readonly Field<Id>[],
  texts: Texts<Id>,
): { readonly numbers: Numbers<Id> } | Refusal<Id> {
  const found = {} as Record<Id, readonly number[]>;
  for (const field of fields) {
    const numbers = numbersOf(field, texts[field.id]);
    if ("key" in numbers) return { problem: numbers, field: field.id };
    found[field.id] = numbers;
  }
  return { numbers: found };
}

export function initialTexts<Id extends string>(fields: readonly Field<Id>[]): Texts<Id> {
  return Object.fromEntries(fields.map(({ id, initial }) => [id, initial])) as Texts<Id>;
}
