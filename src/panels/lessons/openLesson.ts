/** A teacher's own lesson, from a file or an address. Whatever is wrong with it is said, and nothing else changes. */
import { readLesson, sizeLimit } from "../../lessons/checkLesson";
import type { ProblemKey, ProblemRecord } from "../../locales/problem";
import { lay, lessonDesk, refuse } from "./lessonDesk";

function refuseWith(name: string, key: ProblemKey, values: ProblemRecord["values"]): void {
  refuse(name, [{ place: "", problem: { key, values } }]);
}

function take(written: string, name: string): void {
  const { lesson, faults } = readLesson(written, name);
  if (lesson) lay(lesson);
  else refuse(name, faults);
}

export async function openFile(file: File): Promise<void> {
  const { name, size } = file;
  if (size > sizeLimit) {
    refuseWith(name, "lessonLarge", { name, size: Math.ceil(size / 1000), limit: sizeLimit / 1000 });
    return;
  }
  try {
    take(await file.text(), name);
  } catch (error) {
    refuseWith(name, "fileUnreadable", { name, message: error instanceof Error ? error.message : String(error) });
  }
}

/** Where a link's lesson lies; undefined where none may be fetched from. */
export function lessonAddress(given: string): URL | undefined {
  if (!URL.canParse(given, location.href)) return undefined;
  const address = new URL(given, location.href);
  return address.origin === location.origin || address.protocol === "https:" ? address : undefined;
}

/** Fetches it without credentials; another site has to allow it (CORS). */
export async function fetchLesson(address: URL): Promise<void> {
  const { href, pathname } = address;
  lessonDesk.setState({ isFetching: true });
  try {
    const answer = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" });
    if (!answer.ok) throw new Error(String(answer.status));
    take(await answer.text(), pathname.split("/").at(-1) || href);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    refuseWith(href, "lessonFetch", { address: href, message });
  }
}
