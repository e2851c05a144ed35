/** What a generator returns, and what it yielded on the way. */
export function runToEnd<Progress, Result>(
  work: Generator<Progress, Result>,
): { readonly result: Result; readonly progress: readonly Progress[] } {
  const progress: Progress[] = [];
  for (;;) {
    const { done, value } = work.next();
    if (done) return { result: value, progress };
    progress.push(value);
  }
}
