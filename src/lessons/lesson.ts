/**
 * What a lesson is: plain data, the same in a file of ours and in a teacher's. Texts take a little markup: an empty line
 * parts paragraphs, **strong**, `code`, $formula$.
 */
import type { Locale } from "../locales/translate";
import type { Condition } from "./condition";
import type { TabId } from "./tabs";

/** One text in each language that the lesson speaks; in ours, in all. */
export type Text = Readonly<Partial<Record<Locale, string>>>;

/** A number of the run, shown live beside a text. */
export interface Watched {
  readonly label: Text;
  /** As in "A.evaluation.kl"; see `quantity`. */
  readonly value: string;
  readonly minus?: string;
}

interface Common {
  readonly text: Text;
  readonly watch?: readonly Watched[];
  /** The tab that is opened with the page. */
  readonly tab?: TabId;
}

interface TextPage extends Common {
  readonly kind: "text";
}

/** Sets the page: its settings and its lanes. The learner says when. */
export interface SetPage extends Common {
  readonly kind: "set";
  /** A permalink's hash, as the address bar shows it. */
  readonly link: string;
}

/** Asks what will be seen, and tells only then. */
export interface PredictPage extends Common {
  readonly kind: "predict";
  readonly options: readonly Text[];
  /** Which of them comes true, from 0. */
  readonly answer: number;
  /** What is seen, and why. */
  readonly reveal: Text;
  /** The reveal waits until the run has got this far. */
  readonly when?: Condition;
}

/** Something to bring about; the page sees when it is done. */
export interface TaskPage extends Common {
  readonly kind: "task";
  readonly success: Condition;
  readonly done: Text;
  readonly hints?: readonly Text[];
}

export type Page = TextPage | SetPage | PredictPage | TaskPage;

export interface Source {
  readonly title: string;
  /** Only https. */
  readonly url?: string;
}

export interface Lesson {
  readonly id: string;
  readonly title: Text;
  readonly minutes: number;
  readonly pages: readonly Page[];
  /** The papers behind it, named at its end. */
  readonly sources?: readonly Source[];
}

/** A text in the language that is spoken, or else in one that the lesson has. */
export function inLanguage(text: Text, locale: Locale): string {
  return text[locale] ?? Object.values(text)[0] ?? "";
}
