import { describe, expect, it } from "vitest";
import { Problem } from "../locales/problem";
import { type ByteSource, readUnpacked } from "./gunzip";
import { gzip, imageBytes, source } from "./idx.fixture";

const ignore = () => {};

async function problemOf(reading: Promise<unknown>): Promise<Problem> {
  const outcome = await reading.then(
    () => "no problem",
    (error: unknown) => error,
  );
  if (outcome instanceof Problem) return outcome;
  throw new Error(`Expected a problem and got: ${outcome}`);
}

describe("readUnpacked", () => {
  const bytes = imageBytes(300);

  it("gives plain bytes as they are, in whichever chunks they come", async () => {
    for (const chunk of [1, 2, 999, 1e6])
      expect(await readUnpacked(source("x", bytes, chunk), 1e6, ignore)).toEqual(bytes);
    expect(await readUnpacked(source("x", new Uint8Array()), 1e6, ignore)).toHaveLength(0);
    expect(await readUnpacked(source("x", Uint8Array.of(0x1f)), 1e6, ignore)).toEqual(Uint8Array.of(0x1f));
  });

  it("unpacks gzip by its first bytes, not by its name", async () => {
    const packed = await gzip(bytes);
    for (const chunk of [1, 7, 1e6])
      expect(await readUnpacked(source("x.idx", packed, chunk), 1e6, ignore)).toEqual(bytes);
    expect(await readUnpacked(source("x.gz", bytes), 1e6, ignore)).toEqual(bytes);
  });

  it("reports the share that it has read, rising to one", async () => {
    const packed = await gzip(bytes);
    const shares: number[] = [];
    await readUnpacked(source("x", packed, 20), 1e6, (share) => shares.push(share));
    expect(shares).toHaveLength(Math.ceil(packed.length / 20));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it("says that a gzip file is cut short or damaged", async () => {
    const packed = await gzip(bytes);
    const damaged = packed.slice();
    damaged.fill(0xff, 20, 40);
    for (const broken of [packed.slice(0, -20), packed.slice(0, 12), packed.slice(0, 2), damaged]) {
      const problem = await problemOf(readUnpacked(source("x.gz", broken, 50), 1e6, ignore));
      expect(problem.record()).toEqual({ key: "fileGzip", values: { name: "x.gz" } });
    }
  });

  it("refuses what unpacks to more than the limit, and nothing below it", async () => {
    const bomb = await gzip(new Uint8Array(20e6));
    expect(bomb.length).toBeLessThan(1e5);
    const problem = await problemOf(readUnpacked(source("bomb", bomb, 100), 20e6 - 1, ignore));
    expect(problem.record()).toEqual({ key: "fileInflates", values: { name: "bomb", limit: 19.999999 } });
    expect(await readUnpacked(source("bomb", bomb, 100), 20e6, ignore)).toHaveLength(20e6);
  });

  it("says why a file cannot be read, at its beginning or later, packed or not", async () => {
    const packed = await gzip(bytes);
    for (const start of [new Uint8Array(), bytes.slice(0, 50), packed.slice(0, 50)]) {
      let sent = false;
      const failing: ByteSource = {
        name: "x",
        size: 1000,
        stream: () =>
          new ReadableStream({
            pull(controller) {
              if (sent || start.length === 0) controller.error(new Error("the disk is gone"));
              else controller.enqueue(start);
              sent = true;
            },
          }),
      };
      const problem = await problemOf(readUnpacked(failing, 1e6, ignore));
      expect(problem.record()).toEqual({ key: "fileUnreadable", values: { name: "x", message: "the disk is gone" } });
    }
  });

  it("lets go of what it does not read to the end", async () => {
    let cancelled = false;
    const endless: ByteSource = {
      name: "x",
      size: 0,
      stream: () =>
        new ReadableStream({
          pull: (controller) => controller.enqueue(new Uint8Array(1000)),
          cancel() {
            cancelled = true;
          },
        }),
    };
    expect((await problemOf(readUnpacked(endless, 10_000, ignore))).key).toBe("fileInflates");
    expect(cancelled).toBe(true);
  });
});
