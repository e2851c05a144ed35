/**
 * What a link says of the laboratories: the one that is open, and its fields that differ from the usual, as
 * `lab=gradients&lab.K=1,10,100`.
 */
import type { ProblemRecord } from "../../locales/problem";
import type { LinkedPairs } from "../link";
import { type Field, initialTexts, numbersOf, type Texts } from "./fields";
import { type LaboratoryId, laboratories, laboratoryIds } from "./laboratories";

export interface LinkedLaboratory {
  /** Undefined where none is open. */
  readonly id?: LaboratoryId;
  /** What its fields say. */
  readonly texts: Texts<string>;
  /** What the link asked for and did not get. */
  readonly problems: readonly ProblemRecord[];
}

/** The inverse of `numbersOf`. */
function textOf(field: Field<string>, numbers: readonly number[]): string {
  return field.kind === "choice" ? field.options[numbers[0]] : numbers.join(", ");
}

/** As a link writes a field, the same for all texts that mean the same; undefined where it means nothing. */
function written(field: Field<string>, text: string): string | undefined {
  const numbers = numbersOf(field, text);
  return "key" in numbers ? undefined : textOf(field, numbers).replaceAll(" ", "");
}

/** The link's part for this laboratory. Fields that cannot be read are left out. */
export function encodeLaboratory(id: LaboratoryId, texts: Texts<string>): LinkedPairs {
  const fields: readonly Field<string>[] = laboratories[id];
  const pairs = fields.flatMap((field) => {
    const text = written(field, texts[field.id]);
    const isUsual = text === undefined || text === written(field, field.initial);
    return isUsual ? [] : [[`lab.${field.id}`, text] as const];
  });
  return [["lab", id], ...pairs];
}

/** The laboratory that such a part asks for. Whatever it says, the fields can be read. */
export function decodeLaboratory(pairs: LinkedPairs): LinkedLaboratory {
  const asked = pairs.find(([key]) => key === "lab")?.[1];
  const id = laboratoryIds.find((known) => known === asked);
  if (!id) {
    const values = { given: asked ?? "", options: laboratoryIds.join(", ") };
    return { texts: {}, problems: pairs.length > 0 ? [{ key: "linkLaboratory", values }] : [] };
  }
  const fields: readonly Field<string>[] = laboratories[id];
  const texts: Record<string, string> = { ...initialTexts(fields) };
  const problems: ProblemRecord[] = [];
  for (const [key, text] of pairs) {
    if (key === "lab") continue;
    const field = fields.find((each) => `lab.${each.id}` === key);
    if (!field) {
      problems.push({ key: "linkUnknown", values: { given: key } });
      continue;
    }
    const numbers = numbersOf(field, text);
    if ("key" in numbers) problems.push(numbers);
    else texts[field.id] = textOf(field, numbers);
  }
  return { id, texts, problems };
}
