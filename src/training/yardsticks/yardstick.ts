import type { Evaluation } from "../records";
import type { Subject } from "../subject";

/**
 * Measures one thing about a model in pieces of work; yields the share done after each and returns its part of the
 * evaluation. Undefined where it has no meaning for this model or these data.
 */
export type Yardstick = (subject: Subject) => AsyncGenerator<number, Partial<Evaluation>> | undefined;

/** Passes the shares of the i-th of n works on as shares of the whole. */
export async function* inShareOf<T>(work: AsyncGenerator<number, T>, i: number, n: number): AsyncGenerator<number, T> {
  try {
    for (;;) {
      const { done, value } = await work.next();
      if (done) return value;
      yield (i + value) / n;
    }
  } finally {
    await work.return(undefined as never);
  }
}
