/** A lesson from anywhere: either it is one, or everything that keeps it from being one is said at once. */
import { decode } from "../settings/link";
import { table } from "../settings/table";
import { check as checkSetting, limits } from "../settings/validate";
import {
  at,
  type Check,
  type Fault,
  type Fields,
  isRecord,
  list,
  needed,
  number,
  oneOf,
  optional,
  type Report,
  record,
  text,
  wholeNumber,
} from "./checks";
import { relations } from "./condition";
import type { Lesson, Page } from "./lesson";
import { quantity, quantityNames } from "./quantity";
import { tabIds } from "./tabs";

/** In bytes: two languages of a long lesson take a tenth of it. */
export const sizeLimit = 200_000;

const longest = 3000; // characters of a text

/** A text in each language; one is enough. */
const texts: Check = (given, place, report) => {
  record({ en: optional(text(longest)), zh: optional(text(longest)) })(given, place, report);
  if (isRecord(given) && given.en === undefined && given.zh === undefined) report(place, "lessonSilent");
};

const quantities: Check = (given, place, report) => {
  if (typeof given === "string" && quantity(given)) return;
  const [, kind] = /^(?:[A-Z]\.)?(\w+)/.exec(String(given)) ?? [];
  const isKnown = Object.hasOwn(quantityNames, kind ?? "");
  const names = isKnown
    ? quantityNames[kind as keyof typeof quantityNames].map((name) => `${kind}.${name}`)
    : ["setting.K", "term.kl", "heldOut.kl", "evaluation.logLikelihood", "step", "lanes"];
  report(place, "lessonQuantity", { given: String(given), options: names.join(", ") });
};

/** A hash that the page takes over as it stands. */
const links: Check = (given, place, report) => {
  if (typeof given !== "string" || !given.startsWith("#")) {
    report(place, "lessonLink", { given: String(given) });
    return;
  }
  for (const { key, values } of decode(given).problems) report(place, key, values);
};

const addresses: Check = (given, place, report) => {
  const isSafe = typeof given === "string" && URL.canParse(given) && new URL(given).protocol === "https:";
  if (!isSafe) report(place, "lessonSource", { given: String(given) });
};

/** What a setting is compared with has to be one of its values. */
function checkEquals(given: Record<string, unknown>, place: string, report: Report): void {
  const asked = quantity(String(given.value));
  if (given.equals === undefined || asked?.kind !== "setting") return;
  const row = table[asked.name];
  const isFine = checkSetting(row, given.equals).fault === undefined;
  if (!isFine) {
    const { options, min, max } = limits(row);
    const allowed = options ?? (min === undefined ? "true, false" : `${min}…${max}`);
    report(at(place, "equals"), "lessonChoice", { given: String(given.equals), options: allowed });
  }
}

const comparisons: Check = (given, place, report) => {
  const relationFields = Object.fromEntries(relations.map((relation) => [relation, optional(number)]));
  record({
    value: needed(quantities),
    minus: optional(quantities),
    ...relationFields,
    equals: optional((value, where, tell) => {
      if (!["string", "number", "boolean"].includes(typeof value)) text(longest)(value, where, tell);
    }),
    forSteps: optional(wholeNumber(1, 100_000)),
  })(given, place, report);
  if (!isRecord(given)) return;
  if (["equals", ...relations].every((name) => given[name] === undefined))
    report(place, "lessonCompares", { options: ["equals", ...relations].join(", ") });
  checkEquals(given, place, report);
  const isOfTerm = /^(?:[A-Z]\.)?(?:term|heldOut)\./.test(String(given.value)) && given.minus === undefined;
  if (given.forSteps !== undefined && !isOfTerm) report(at(place, "forSteps"), "lessonForSteps");
};

const conditions: Check = (given, place, report) => {
  const form = isRecord(given)
    ? (["all", "any", "tab"] as const).find((name) => Object.hasOwn(given, name))
    : undefined;
  if (form === undefined) comparisons(given, place, report);
  else if (form === "tab") record({ tab: needed(oneOf(tabIds)) })(given, place, report);
  else record({ [form]: needed(list(conditions, 1, 8)) })(given, place, report);
};

const common: Fields = {
  kind: needed(oneOf(["text", "set", "predict", "task"])),
  text: needed(texts),
  tab: optional(oneOf(tabIds)),
  watch: optional(list(record({ label: needed(texts), value: needed(quantities), minus: optional(quantities) }), 1, 8)),
};

const pageFields: Record<Page["kind"], Fields> = {
  text: common,
  set: { ...common, link: needed(links) },
  predict: {
    ...common,
    options: needed(list(texts, 2, 6)),
    answer: needed(number),
    reveal: needed(texts),
    when: optional(conditions),
  },
  task: {
    ...common,
    success: needed(conditions),
    done: needed(texts),
    hints: optional(list(texts, 1, 5)),
  },
};

const pages: Check = (given, place, report) => {
  const kind = isRecord(given) ? given.kind : undefined;
  const isKnown = typeof kind === "string" && Object.hasOwn(pageFields, kind);
  if (!isKnown) {
    // What else it should have depends on its kind.
    if (isRecord(given) && kind !== undefined) common.kind.check(kind, at(place, "kind"), report);
    else record({ kind: common.kind })(isRecord(given) ? {} : given, place, report);
    return;
  }
  record(pageFields[kind as Page["kind"]])(given, place, report);
  const { options, answer } = given as Record<string, unknown>;
  if (kind === "predict" && Array.isArray(options) && typeof answer === "number" && options[answer] === undefined)
    report(at(place, "answer"), "lessonAnswer", { given: answer, last: options.length - 1 });
};

const lessons = record({
  id: needed(text(80)),
  title: needed(texts),
  minutes: needed(wholeNumber(1, 90)),
  pages: needed(list(pages, 1, 40)),
  sources: optional(list(record({ title: needed(text(300)), url: optional(addresses) }), 1, 20)),
});

export interface Checked {
  readonly lesson?: Lesson;
  readonly faults: readonly Fault[];
}

export function checkLesson(given: unknown): Checked {
  const faults: Fault[] = [];
  lessons(given, "", (place, key, values = {}) => faults.push({ place, problem: { key, values } }));
  return faults.length > 0 ? { faults } : { lesson: given as Lesson, faults };
}

/** The lesson that a file holds; `name` is how a person knows the file. */
export function readLesson(written: string, name: string): Checked {
  const size = new TextEncoder().encode(written).length;
  if (size > sizeLimit) {
    const values = { name, size: Math.ceil(size / 1000), limit: sizeLimit / 1000 };
    return { faults: [{ place: "", problem: { key: "lessonLarge", values } }] };
  }
  try {
    return checkLesson(JSON.parse(written));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { faults: [{ place: "", problem: { key: "lessonNoJson", values: { name, message } } }] };
  }
}
