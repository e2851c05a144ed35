/** Whether the lessons are open, and which was asked for; apart from the lessons themselves, which are loaded later. */
import { createStore } from "zustand";

export const lessonsDoor = createStore<{
  readonly isOpen: boolean;
  /** A file that was dropped, or what a link named: one of ours by its id, or an address. */
  readonly asked?: File | string;
}>(() => ({ isOpen: false }));

export function askForLesson(asked: File | string): void {
  lessonsDoor.setState({ isOpen: true, asked });
}

export function closeLessons(): void {
  lessonsDoor.setState({ isOpen: false });
}
