/** The choices of an experiment as a person writes them. */
import type { ProblemRecord } from "../../locales/problem";
import type { Key } from "../../locales/sentence";

export interface Field<Id extends string> {
  readonly id: Id;
  readonly kind: "whole" | "list" | "real";
  readonly min: number;
  readonly max: number;
  readonly initial: string;
  readonly label: Key;
  readonly help: Key;
}

/** The fields of a laboratory, with the sentences that its part of the locales has for them. */
export function fieldsOf<Id extends string, Laboratory extends "gradients" | "bounds">(
  laboratory: Laboratory,
  rows: Readonly<Record<Id, Pick<Field<Id>, "kind" | "min" | "max" | "initial">>>,
): readonly Field<Id>[] {
  return (Object.keys(rows) as Id[]).map((id) => ({
    id,
    ...rows[id],
    label: `${laboratory}.fields.${id}` as Key,
    help: `${laboratory}.help.${id}` as Key,
  }));
}

/** The longest list: each value is a row of a table. */
const mostValues = 12;

/** The numbers of a text, or what is wrong with it. */
function numbersOf<Id extends string>({ kind, min, max, label }: Field<Id>, text: string) {
  const parts = kind === "list" ? text.split(/[,，;\s]+/).filter((part) => part !== "") : [text.trim()];
  const numbers = parts.map((part) => (part === "" ? Number.NaN : Number(part)));
  const fits = (value: number) => value >= min && value <= max && (kind === "real" || Number.isInteger(value));
  if (numbers.length > 0 && numbers.length <= mostValues && numbers.every(fits)) {
    return [...new Set(numbers)].sort((a, b) => a - b);
  }
  const key = ({ whole: "numberWhole", list: "numberList", real: "numberReal" } as const)[kind];
  return { key, values: { field: `@${label}`, value: text, min, max, most: mostValues } } satisfies ProblemRecord;
}

export type Texts<Id extends string> = Readonly<Record<Id, string>>;

/** Numbers by field, lists ascending without repetitions; of the others, one each. */
export type Numbers<Id extends string> = Readonly<Record<Id, readonly number[]>>;

/** All numbers, or the first problem with them and the field that has it. */
export function readFields<Id extends string>(
  fields: readonly Field<Id>[],
  texts: Texts<Id>,
): { readonly numbers: Numbers<Id> } | { readonly problem: ProblemRecord; readonly field: Id } {
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
