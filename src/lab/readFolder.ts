/** IDX files from the disk, for runs without a page. */
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import type { Dataset } from "../data/dataset";
import type { ByteSource } from "../data/gunzip";
import { type Progress, readFiles } from "../data/readFiles";
import { Problem } from "../locales/problem";

/** One data set from the IDX files at these paths, or in the folder where the only path is one. */
export async function readFolder(paths: readonly string[], progress: Progress): Promise<Dataset> {
  const files = paths.length === 1 && (await entry(paths[0])).isDirectory() ? await idxFiles(paths[0]) : paths;
  return readFiles(await Promise.all(files.map(open)), progress);
}

async function entry(path: string) {
  try {
    return await stat(path);
  } catch {
    throw new Problem("pathMissing", { path });
  }
}

/** The folder's IDX files by name; where one is there both packed and unpacked, the unpacked one. */
async function idxFiles(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /idx|ubyte/i.test(name)).sort();
  const chosen = names.filter((name) => !names.some((other) => `${other}.gz` === name));
  if (chosen.length === 0) throw new Problem("folderWithoutIdx", { path: folder });
  return chosen.map((name) => join(folder, name));
}

async function open(path: string): Promise<ByteSource> {
  const { size } = await entry(path);
  const stream = () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array<ArrayBuffer>>;
  return { name: basename(path), size, stream };
}
