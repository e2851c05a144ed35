/** Shorter rests are put together: browsers stretch them. */
const least = 4; // ms

/** For work that takes a share of the time: what is to be called between its pieces, which rests in proportion to them. */
export function resting(share = 1): () => Promise<void> {
  let since = performance.now();
  return async () => {
    const due = (performance.now() - since) * (1 / share - 1);
    if (due < least) return;
    await new Promise((resolve) => setTimeout(resolve, due));
    since = performance.now();
  };
}
