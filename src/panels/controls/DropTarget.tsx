import { useEffect, useState } from "react";
import { useTranslate } from "../../locales/translate";
import { load } from "../../runs/commands";
import { askForLesson } from "../lessons/lessonsDoor";
import styles from "./controls.module.css";

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}

/** The whole window takes dropped files, and says so while they hover over it. */
export function DropTarget() {
  const t = useTranslate();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      const lesson = files.find(({ name }) => name.toLowerCase().endsWith(".json"));
      if (lesson) askForLesson(lesson);
      else load(files);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, []);
  return isOver && <div className={styles.dropTarget}>{t("data.dropHere")}</div>;
}
