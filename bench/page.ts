/** The page that the measurements run in: it holds the workers and passes questions on to them. */
import type { Question } from "./protocol";

const workers = new Map<string, Worker>();

/** @param name any; each name is a worker of its own, and one that begins with `naive` the reference */
function workerOf(name: string): Worker {
  const known = workers.get(name);
  if (known) return known;
  const made = name.startsWith("naive")
    ? new Worker(new URL("./naive.worker.ts", import.meta.url), { type: "module" })
    : new Worker(new URL("./own.worker.ts", import.meta.url), { type: "module" });
  workers.set(name, made);
  return made;
}

function ask(name: string, question: Question): Promise<number> {
  const worker = workerOf(name);
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<{ value?: number; error?: string }>) => {
      if (data.error) reject(new Error(data.error));
      else resolve(data.value as number);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question);
  });
}

function end(name: string): void {
  workers.get(name)?.terminate();
  workers.delete(name);
}

Object.assign(globalThis, { bench: { ask, end, isIsolated: crossOriginIsolated } });
