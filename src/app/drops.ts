/** Files that fall on the window, from the moment the page is there: a browser leaves the page for a file that nobody takes. */
import { createStore } from "zustand";
import { askForLesson } from "../panels/lessons/lessonsDoor";
import { load } from "../runs/commands";

/** Whether files hover over the window. */
export const dropStore = createStore<{ readonly isOver: boolean }>(() => ({ isOver: false }));

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}

function onDragOver(event: DragEvent): void {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  dropStore.setState({ isOver: true });
}

function onDragLeave({ relatedTarget }: DragEvent): void {
  if (relatedTarget === null) dropStore.setState({ isOver: false });
}

function onDrop(event: DragEvent): void {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  dropStore.setState({ isOver: false });
  const files = [...(event.dataTransfer?.files ?? [])];
  const lesson = files.find(({ name }) => name.toLowerCase().endsWith(".json"));
  if (lesson) askForLesson(lesson);
  else load(files);
}

export function listenForDrops(): void {
  addEventListener("dragover", onDragOver);
  addEventListener("dragleave", onDragLeave);
  addEventListener("drop", onDrop);
}
