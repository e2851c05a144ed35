declare global {
  /** The worker that index.html has started, where a build has put that in. */
  var firstWorker: Worker | undefined;
}

/** A worker for a run: the one that is already on its way, or else a new one. */
export function connect(): Worker {
  const { firstWorker } = globalThis;
  globalThis.firstWorker = undefined;
  return (
    firstWorker ?? new Worker(new URL("../worker/entry.ts", import.meta.url), { type: "module", name: "training" })
  );
}
