/** ms after the load: the first steps and pictures come before what is kept for later. */
const delay = 20_000;

/**
 * Lets the page be opened without a network from the next time on, and isolated from other sites, which WebAssembly needs
 * for threads. It is never loaded again for it, since somebody may be lecturing.
 */
export function keepForLater(): void {
  const isEmbedded = window.top !== window;
  if (!import.meta.env.PROD || isEmbedded || !isSecureContext) return;
  // Where it is refused, as in some private windows, the page does without.
  addEventListener("load", () =>
    setTimeout(() => navigator.serviceWorker?.register("./serviceWorker.js").catch(() => undefined), delay),
  );
}
