/**
 * What several threads work on, in a memory that they share: the ticket (the job's number in the upper half, the next chunk
 * in the lower), how many chunks there are, how many are done, what to do, and its arguments. A thread takes a chunk by
 * counting the ticket up; a job is closed before its arguments change, so that one who comes late finds nothing to take.
 */

const CHUNKS: usize = 4;
const DONE: usize = 8;
const KIND: usize = 12;
/** How many chunks other threads than the one that gives them out have taken. */
const HELPED: usize = 16;
const ARGUMENTS: usize = 32;
const CLOSED: i32 = 0xffff;

/** How often a thread looks for work before it sleeps: about 1 ms, longer than the JavaScript between two kernels. */
const PATIENCE: i32 = 300000;

let job: usize = 0;
/** This thread's number: 0 gives out the work. */
export let me: i32 = 0;
export let threads: i32 = 1;

export function jobBytes(): i32 {
  return 128;
}

/** Until it is called, this thread works alone. @param index 0 for the thread that gives out work */
export function join(at: usize, index: i32, count: i32): void {
  job = at;
  me = index;
  threads = count;
  if (index == 0) atomic.store<i32>(job, CLOSED);
}

/** Closes the last job: its arguments may now be written. */
export function begin(kind: i32): void {
  atomic.store<i32>(job, ((atomic.load<i32>(job) >>> 16) + 1) << 16 | CLOSED);
  store<i32>(job, kind, KIND);
}

/** Lets all threads take chunks. */
export function open(chunks: i32): void {
  atomic.store<i32>(job + DONE, 0);
  atomic.store<i32>(job + CHUNKS, chunks);
  atomic.store<i32>(job, atomic.load<i32>(job) & ~CLOSED);
  atomic.notify(job, threads - 1);
}

/** Takes a chunk; −1 where none is left. */
export function nextChunk(): i32 {
  while (true) {
    const ticket = atomic.load<i32>(job);
    const chunk = ticket & CLOSED;
    if (chunk >= atomic.load<i32>(job + CHUNKS)) return -1;
    if (atomic.cmpxchg<i32>(job, ticket, ticket + 1) == ticket) return chunk;
  }
}

export function endChunk(): void {
  if (me > 0) atomic.add<i32>(job + HELPED, 1);
  atomic.add<i32>(job + DONE, 1);
}

export function waitForOthers(chunks: i32): void {
  while (atomic.load<i32>(job + DONE) < chunks) {}
}

/** Returns when there may be a chunk to take. */
export function waitForJob(): void {
  let patience = PATIENCE;
  let ticket = atomic.load<i32>(job);
  while (patience > 0 && (ticket & CLOSED) >= atomic.load<i32>(job + CHUNKS)) {
    patience--;
    ticket = atomic.load<i32>(job);
  }
  if (patience == 0) atomic.wait<i32>(job, ticket, -1);
}

@inline
export function kindOfJob(): i32 {
  return load<i32>(job, KIND);
}

@inline
export function chunksOfJob(): i32 {
  return load<i32>(job, CHUNKS);
}

@inline
export function put(i: i32, value: i32): void {
  store<i32>(job + ARGUMENTS + 4 * i, value);
}

@inline
export function putFloat(i: i32, value: f32): void {
  store<f32>(job + ARGUMENTS + 4 * i, value);
}

@inline
export function get(i: i32): i32 {
  return load<i32>(job + ARGUMENTS + 4 * i);
}

@inline
export function getFloat(i: i32): f32 {
  return load<f32>(job + ARGUMENTS + 4 * i);
}
