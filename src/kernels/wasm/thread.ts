/** A thread of our kernels: it works off chunks of what the training thread gives out, all its life. */
import type { ThreadStart } from "./threads";

interface Exports {
  join(job: number, index: number, count: number): void;
  work(): never;
}

self.onmessage = ({ data: { module, memory, job, index, count } }: MessageEvent<ThreadStart>) => {
  const { join, work } = new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Exports;
  join(job, index, count);
  work();
};
