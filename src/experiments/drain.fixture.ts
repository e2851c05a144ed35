/** What a generator returns, and what it yielded on the way. */
export function drain<Y, R>(generator: Generator<Y, R>): { readonly result: R; readonly yielded: readonly Y[] } {
  const yielded: Y[] = [];
  for (;;) {
    const { done, value } = generator.next();
    if (done) return { result: value, yielded };
    yielded.push(value);
  }
}
