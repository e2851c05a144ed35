import { Problem } from "../locales/problem";

/** What a browser's `File` and its counterparts elsewhere have in common. */
export interface ByteSource {
  readonly name: string;
  /** Bytes; 0 where it is not known beforehand. */
  readonly size: number;
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/**
 * All bytes of a source, unpacked where they begin as gzip does, whatever the source is called. `progress` hears the
 * share read so far, in [0, 1]. More than `limit` bytes, packed or unpacked, are refused before they fill the memory.
 */
export async function readUnpacked(
  source: ByteSource,
  limit: number,
  progress: (share: number) => void,
): Promise<Uint8Array> {
  const { name, size } = source;
  const reader = source.stream().getReader();
  let failure: Problem | undefined;
  let read = 0;

  async function next(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const { done, value } = await reader.read().catch((error) => {
      // Kept, since what comes out of the unpacking stream may be another error than what went in.
      failure = new Problem("fileUnreadable", {
        name,
        message: error instanceof Error ? error.message : String(error),
      });
      throw failure;
    });
    if (done) return undefined;
    read += value.length;
    progress(size > 0 ? Math.min(1, read / size) : 0);
    return value;
  }

  const head = await firstBytes(2, next);
  const packed = head.length >= 2 && head[0] === 0x1f && head[1] === 0x8b;
  const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => controller.enqueue(head),
    async pull(controller) {
      const chunk = await next();
      if (chunk) controller.enqueue(chunk);
      else controller.close();
    },
    cancel: (reason) => reader.cancel(reason),
  });
  try {
    return await collect(packed ? bytes.pipeThrough(new DecompressionStream("gzip")) : bytes, limit, name);
  } catch (error) {
    // Whatever went wrong, the source is let go of, so that a download or a file handle ends.
    reader.cancel().catch(() => {});
    if (failure) throw failure;
    throw error instanceof Problem ? error : new Problem("fileGzip", { name });
  }
}

/** The first chunks joined until they hold `count` bytes, or all there is. */
async function firstBytes(
  count: number,
  next: () => Promise<Uint8Array<ArrayBuffer> | undefined>,
): Promise<Uint8Array<ArrayBuffer>> {
  let head = new Uint8Array(0);
  while (head.length < count) {
    const chunk = await next();
    if (!chunk) break;
    head = join([head, chunk]);
  }
  return head;
}

async function collect(stream: ReadableStream<Uint8Array>, limit: number, name: string): Promise<Uint8Array> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return join(chunks);
    length += value.length;
    if (length > limit) {
      reader.cancel().catch(() => {});
      throw new Problem("fileInflates", { name, limit: limit / 1e6 });
    }
    chunks.push(value);
  }
}

function join(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
