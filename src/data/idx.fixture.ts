import type { ByteSource } from "./gunzip";

/** The bytes of an IDX file of unsigned bytes, for tests. */
export function idxBytes(dimensions: readonly number[], values: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4 + 4 * dimensions.length + values.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x800 + dimensions.length);
  dimensions.forEach((dimension, i) => {
    view.setUint32(4 + 4 * i, dimension);
  });
  bytes.set(values, 4 + 4 * dimensions.length);
  return bytes;
}

/** Images whose pixels all hold their number, modulo 256. */
export function imageBytes(count: number, height = 4, width = 5): Uint8Array<ArrayBuffer> {
  const values = Uint8Array.from({ length: count * height * width }, (_, i) => Math.floor(i / (height * width)));
  return idxBytes([count, height, width], values);
}

/** Labels 0 to 9 in turn. */
export function labelBytes(count: number): Uint8Array<ArrayBuffer> {
  return idxBytes(
    [count],
    Uint8Array.from({ length: count }, (_, i) => i % 10),
  );
}

export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** A file that is read in chunks of `chunk` bytes. */
export function source(name: string, bytes: Uint8Array<ArrayBuffer>, chunk = 1000): ByteSource {
  const stream = () => {
    let at = 0;
    return new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        if (at < bytes.length) controller.enqueue(bytes.slice(at, at + chunk));
        else controller.close();
        at += chunk;
      },
    });
  };
  return { name, size: bytes.length, stream };
}
