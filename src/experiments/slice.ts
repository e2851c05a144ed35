/** Experiments are generators that pause after so long, in ms, so that a worker reports and cancels in between. */
const length = 10;

/** When the slice that begins now is over, on the clock of `performance.now()`, in ms. */
export function sliceEnd(): number {
  return performance.now() + length;
}
