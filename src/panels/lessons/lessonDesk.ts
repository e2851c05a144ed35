/** The lesson that lies open, and how far each has got: remembered, where the browser lets a page remember. */
import { createStore } from "zustand";
import { catalogue } from "../../lessons/catalogue";
import { checkLesson } from "../../lessons/checkLesson";
import type { Fault } from "../../lessons/checks";
import type { Lesson } from "../../lessons/lesson";
import { atPage, type Progress, type Progresses, readProgress, untouched } from "../../lessons/progress";
import { recall, remember } from "../../locales/preference";
import { openTab } from "../stageTab";

interface Desk {
  readonly lesson?: Lesson;
  /** Where its progress is kept: a teacher's lesson may have the id of one of ours. */
  readonly key: string;
  readonly progresses: Progresses;
  /** One is on its way. */
  readonly isFetching?: boolean;
  /** Of what was to be opened and is no lesson. */
  readonly refused?: { readonly name: string; readonly faults: readonly Fault[] };
}

export const lessonDesk = createStore<Desk>(() => ({ key: "", progresses: readProgress(recall("lessons")) }));

export function progressOf({ progresses, key }: Desk): Progress {
  return progresses[key] ?? untouched;
}

/** Changes how far the open lesson has got. */
export function progress(change: (progress: Progress) => Progress): void {
  const { key, progresses } = lessonDesk.getState();
  const next = { ...progresses, [key]: change(progresses[key] ?? untouched) };
  lessonDesk.setState({ progresses: next });
  remember("lessons", JSON.stringify(next));
}

/** On to another page, with its tab. */
export function turnTo(page: number): void {
  const { lesson } = lessonDesk.getState();
  if (!lesson) return;
  progress((before) => atPage(before, page, lesson.pages.length));
  const { tab, kind } = lesson.pages[progressOf(lessonDesk.getState()).page];
  // What a page sets comes with its tab.
  if (tab && kind !== "set") openTab(tab);
}

/** Lays a lesson open where it was left; one that was finished begins again. */
export function lay(lesson: Lesson, isOurs = false): void {
  const key = isOurs ? lesson.id : `own:${lesson.id}`;
  lessonDesk.setState({ lesson, key, refused: undefined, isFetching: false });
  const { page, isFinished } = progressOf(lessonDesk.getState());
  turnTo(isFinished ? 0 : page);
}

export function refuse(name: string, faults: readonly Fault[]): void {
  lessonDesk.setState({ refused: { name, faults }, isFetching: false });
}

/** The sentences about what is no lesson have been read. */
export function forgive(): void {
  lessonDesk.setState({ refused: undefined });
}

export function putAway(): void {
  lessonDesk.setState({ lesson: undefined });
}

/** One of ours. */
export async function layOurs(id: string): Promise<void> {
  const entry = catalogue.find((one) => one.id === id);
  if (!entry) return;
  const { lesson, faults } = checkLesson((await entry.load()).default);
  if (lesson) lay(lesson, true);
  else refuse(id, faults);
}
