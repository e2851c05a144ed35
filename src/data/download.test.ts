import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Problem } from "../locales/problem";
import { wordProblem } from "../locales/wording";
import { download } from "./download";
import { gzip, imageBytes, labelBytes } from "./idx.fixture";

const files = new Map([
  ["train-images-idx3-ubyte.gz", await gzip(imageBytes(30))],
  ["train-labels-idx1-ubyte.gz", await gzip(labelBytes(30))],
  ["t10k-images-idx3-ubyte.gz", await gzip(imageBytes(20))],
  ["t10k-labels-idx1-ubyte.gz", await gzip(labelBytes(20))],
]);

/** Answers as a host that has the four files. */
function served(address: string): Response {
  const file = files.get(address.split("/").at(-1) ?? "");
  if (!file) return new Response("none", { status: 404 });
  return new Response(file, { headers: { "content-length": String(file.length) } });
}

/** Which host is asked. */
const hostOf = (address: string) => new URL(address).host;

/** A cache that keeps bytes, as the browser's does. */
class MemoryCache {
  readonly kept = new Map<string, Blob>();

  async match(address: string): Promise<Response | undefined> {
    const blob = this.kept.get(address);
    return blob && new Response(blob);
  }

  async put(address: string, response: Response): Promise<void> {
    this.kept.set(address, await response.blob());
  }
}

async function complaint(): Promise<string> {
  const outcome = await download("mnist", () => {}).then(
    () => "no problem",
    (error: unknown) => error,
  );
  if (outcome instanceof Problem) return wordProblem(outcome);
  throw new Error(`Expected a problem and got: ${outcome}`);
}

let cache: MemoryCache;
const fetched = vi.fn(async (address: string, _options?: RequestInit): Promise<Response> => served(address));

beforeEach(() => {
  cache = new MemoryCache();
  vi.stubGlobal("caches", { open: async () => cache });
  vi.stubGlobal("fetch", fetched);
  fetched.mockReset().mockImplementation(async (address) => served(address));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("download", () => {
  it.each(["mnist", "fashion-mnist"] as const)("makes one data set of %s's four files", async (id) => {
    const progress = vi.fn();
    const dataset = await download(id, progress);
    expect(dataset).toMatchObject({ id, trainCount: 30, heldOutCount: 20, labelCount: 10, width: 5, height: 4 });
    expect(fetched.mock.calls.map(([address]) => address.split("/").at(-1)).sort()).toEqual([...files.keys()].sort());
    for (const name of files.keys()) expect(progress).toHaveBeenCalledWith(name, 1);
    expect(fetched.mock.calls.every(([address]) => address.startsWith("https://"))).toBe(true);
  });

  it("needs no network the second time", async () => {
    const first = await download("mnist", () => {});
    fetched.mockRejectedValue(new TypeError("Failed to fetch"));
    expect(await download("mnist", () => {})).toEqual(first);
    expect(fetched).toHaveBeenCalledTimes(4);
    await expect(download("fashion-mnist", () => {})).rejects.toThrow(Problem);
  });

  it("asks the next host where the first one fails, and still finds its files offline", async () => {
    const first = hostOf("https://cdn.jsdelivr.net/");
    fetched.mockImplementation(async (address) => {
      if (hostOf(address) === first) throw new TypeError("Failed to fetch");
      return served(address);
    });
    expect((await download("mnist", () => {})).trainCount).toBe(30);
    fetched.mockRejectedValue(new TypeError("Failed to fetch"));
    expect((await download("mnist", () => {})).trainCount).toBe(30);
  });

  it("does without a cache, and with one that is full", async () => {
    vi.stubGlobal("caches", undefined);
    expect((await download("mnist", () => {})).trainCount).toBe(30);
    vi.stubGlobal("caches", { open: () => Promise.reject(new DOMException("insecure", "SecurityError")) });
    expect((await download("mnist", () => {})).trainCount).toBe(30);
    cache.put = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    vi.stubGlobal("caches", { open: async () => cache });
    expect((await download("mnist", () => {})).trainCount).toBe(30);
    expect(fetched).toHaveBeenCalledTimes(12);
  });

  it("fetches again what the cache holds damaged", async () => {
    await download("mnist", () => {});
    const [address] = cache.kept.keys();
    cache.kept.set(address, new Blob(["damaged"]));
    expect((await download("mnist", () => {})).trainCount).toBe(30);
    expect(cache.kept.get(address)?.size).toBeGreaterThan(10);
  });

  it("says that the network refused, which host it was and what to do", async () => {
    fetched.mockRejectedValue(new TypeError("Failed to fetch"));
    const sentence = await complaint();
    expect(sentence).toContain("cdn.jsdelivr.net could not be reached for train-images-idx3-ubyte.gz");
    expect(sentence).toContain("download the four files by hand from https://");
  });

  it("says which status a host answered with", async () => {
    fetched.mockImplementation(async () => new Response("gone", { status: 404 }));
    expect(await complaint()).toContain("cdn.jsdelivr.net answered with status 404 for train-images-idx3-ubyte.gz");
  });

  it("keeps nothing of an answer that is no data set", async () => {
    fetched.mockImplementation(async () => new Response("<!DOCTYPE html><p>Please log in."));
    expect(await complaint()).toContain("has the format HTML");
    expect(cache.kept.size).toBe(0);
  });

  it("says that the connection broke in the middle of a file", async () => {
    fetched.mockImplementation(async () => {
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(new Uint8Array(10)),
        pull: (controller) => controller.error(new TypeError("network error")),
      });
      return new Response(body);
    });
    expect(await complaint()).toContain("could not be reached");
  });

  it.each(["before the answer", "within a file"])("gives up a host that falls silent %s", async (when) => {
    vi.useFakeTimers();
    fetched.mockImplementation((_, options) => {
      const aborted = new Promise<never>((_, reject) => {
        options?.signal?.addEventListener("abort", () => reject(options.signal?.reason));
      });
      if (when === "before the answer") return aborted;
      let sent = false;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (sent) return aborted;
          sent = true;
          controller.enqueue(new Uint8Array(10));
        },
      });
      return Promise.resolve(new Response(body));
    });
    const sentence = complaint();
    await vi.advanceTimersByTimeAsync(40_000);
    expect(await sentence).toContain("cdn.jsdelivr.net sent nothing of train-images-idx3-ubyte.gz for 15 s");
  });

  it("waits as long as a slow host keeps sending", async () => {
    vi.useFakeTimers();
    const slow = (bytes: Uint8Array) => {
      let at = 0;
      return new ReadableStream<Uint8Array>({
        async pull(controller) {
          await new Promise((resolve) => setTimeout(resolve, 10_000));
          controller.enqueue(bytes.slice(at, at + 20));
          at += 20;
          if (at >= bytes.length) controller.close();
        },
      });
    };
    fetched.mockImplementation(
      async (address) => new Response(slow(files.get(address.split("/").at(-1) ?? "") ?? new Uint8Array())),
    );
    const dataset = download("mnist", () => {});
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect((await dataset).trainCount).toBe(30);
    expect(new Set(fetched.mock.calls.map(([address]) => hostOf(address))).size).toBe(1);
  });
});
