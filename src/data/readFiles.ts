import { Problem } from "../locales/problem";
import { assemble, type NamedIdx } from "./assemble";
import type { Dataset } from "./dataset";
import { type ByteSource, readUnpacked } from "./gunzip";
import { byteLimit, parseIdx } from "./idx";

/** Images and labels, to train with and held out. */
const mostFiles = 4;

/** Hears the share in [0, 1] of the file called `name` that has been read. */
export type Progress = (name: string, share: number) => void;

/**
 * One data set from one to four IDX files, gzipped or not, in any order. Throws a `Problem` with one sentence for
 * whatever is wrong with them; what can be told from number and size is told before anything is read.
 */
export async function readFiles(files: readonly ByteSource[], progress: Progress): Promise<Dataset> {
  if (files.length === 0) throw new Problem("filesNone");
  if (files.length > mostFiles) throw new Problem("filesMany", { count: files.length, mostFiles });
  for (const { name, size } of files) {
    if (size > byteLimit) {
      throw new Problem("fileTooLarge", { name, megabytes: Math.ceil(size / 1e6), limit: byteLimit / 1e6 });
    }
  }
  const parsed: NamedIdx[] = [];
  // One after the other: two large files at once would need twice the memory.
  for (const file of files) {
    const bytes = await readUnpacked(file, byteLimit, (share) => progress(file.name, share));
    parsed.push({ ...parseIdx(bytes, file.name), name: file.name });
  }
  return assemble(parsed);
}
