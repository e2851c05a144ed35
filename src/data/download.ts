import { Problem } from "../locales/problem";
import type { Dataset } from "./dataset";
import type { ByteSource } from "./gunzip";
import { type Progress, readFiles } from "./readFiles";

/** The data sets that can be fetched from their public addresses. */
export type DownloadId = "mnist" | "fashion-mnist";

interface Origin {
  /** Folders that serve the files to pages of any origin; a later one is asked when the earlier ones fail. */
  readonly folders: readonly string[];
  /** Where a person finds the files, to download them by hand. */
  readonly page: string;
}

const origins: Readonly<Record<DownloadId, Origin>> = {
  mnist: {
    folders: ["https://cdn.jsdelivr.net/gh/fgnt/mnist/", "https://storage.googleapis.com/cvdf-datasets/mnist/"],
    page: "https://github.com/fgnt/mnist",
  },
  "fashion-mnist": {
    folders: [
      "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",
      "https://storage.googleapis.com/tensorflow/tf-keras-datasets/",
    ],
    page: "https://github.com/zalandoresearch/fashion-mnist/tree/master/data/fashion",
  },
};

const fileNames = [
  "train-images-idx3-ubyte.gz",
  "train-labels-idx1-ubyte.gz",
  "t10k-images-idx3-ubyte.gz",
  "t10k-labels-idx1-ubyte.gz",
];

const cacheName = "elbo-room-data-1";

/** Milliseconds without a single byte after which a host is given up. */
const longestSilence = 15_000;

/** Fetches a public data set, or takes it from this browser's cache. Throws a `Problem` that names host and remedy. */
export async function download(id: DownloadId, progress: Progress): Promise<Dataset> {
  const cache = await openCache();
  const kept = await recall(cache, id);
  if (kept) {
    try {
      return await read(id, kept);
    } catch {
      // What was kept is damaged: it is fetched again and replaced.
    }
  }
  const fetched = await fetchAll(id, progress);
  const dataset = await read(id, fetched);
  // Kept only now, so that a login page that answered in a host's place is not what comes back tomorrow.
  await keep(cache, id, fetched);
  return dataset;
}

async function read(id: DownloadId, blobs: readonly Blob[]): Promise<Dataset> {
  const sources = blobs.map(
    (blob, i): ByteSource => ({
      name: fileNames[i],
      size: blob.size,
      stream: () => blob.stream(),
    }),
  );
  return { ...(await readFiles(sources, () => {})), id };
}

/** The four files from the first folder that serves them all; the first folder's problem where none does. */
async function fetchAll(id: DownloadId, progress: Progress): Promise<Blob[]> {
  const { folders, page } = origins[id];
  const problems: unknown[] = [];
  for (const folder of folders) {
    try {
      const blobs: Blob[] = [];
      for (const name of fileNames) blobs.push(await fetchFile(folder, name, page, progress));
      return blobs;
    } catch (problem) {
      problems.push(problem);
    }
  }
  throw problems[0];
}

async function fetchFile(folder: string, name: string, page: string, progress: Progress): Promise<Blob> {
  const { host } = new URL(folder);
  const controller = new AbortController();
  let timer = setTimeout(() => controller.abort(), longestSilence);
  try {
    const response = await fetch(folder + name, { signal: controller.signal });
    if (!response.ok) throw new Problem("downloadStatus", { host, name, status: response.status, page });
    // A host may pack the answer once more, so that more bytes come out than it announced.
    const size = Number(response.headers.get("content-length"));
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let read = 0;
    const reader = response.body?.getReader();
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      clearTimeout(timer);
      timer = setTimeout(() => controller.abort(), longestSilence);
      chunks.push(next.value);
      read += next.value.length;
      progress(name, size > 0 ? Math.min(1, read / size) : 0);
    }
    return new Blob(chunks);
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (controller.signal.aborted) {
      throw new Problem("downloadSilent", { host, name, seconds: longestSilence / 1000, page });
    }
    throw new Problem("downloadRefused", { host, name, page });
  } finally {
    clearTimeout(timer);
  }
}

/** A cache may be missing (no secure context), switched off or full: then every visit downloads anew. */
async function openCache(): Promise<Cache | undefined> {
  try {
    return await caches.open(cacheName);
  } catch {
    return undefined;
  }
}

/** Under which address a file is kept, wherever it came from. */
const keyOf = (id: DownloadId, name: string) => origins[id].folders[0] + name;

async function recall(cache: Cache | undefined, id: DownloadId): Promise<Blob[] | undefined> {
  try {
    const responses = await Promise.all(fileNames.map((name) => cache?.match(keyOf(id, name))));
    const found = responses.filter((response) => response !== undefined);
    return found.length === fileNames.length ? await Promise.all(found.map((response) => response.blob())) : undefined;
  } catch {
    return undefined;
  }
}

async function keep(cache: Cache | undefined, id: DownloadId, blobs: readonly Blob[]): Promise<void> {
  try {
    await Promise.all(blobs.map((blob, i) => cache?.put(keyOf(id, fileNames[i]), new Response(blob))));
  } catch {
    // Full, or refused in a private window: the data set is there all the same.
  }
}
