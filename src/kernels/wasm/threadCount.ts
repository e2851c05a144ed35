/**
 * Threads that a run on WASM takes on a machine of so many cores. One core is left to the page; more than four threads
 * wait for each other more than they gain on layers of this size.
 */
export function threadCount(cores: number): number {
  return Math.min(Math.max(1, cores - 1), 4);
}
