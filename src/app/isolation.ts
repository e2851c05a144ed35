/**
 * Lets a host that cannot send headers isolate the page all the same, which WebAssembly needs for threads. The page is
 * isolated when it is next opened; it is never loaded again for it, since somebody may be lecturing.
 */
export function isolateNextTime(): void {
  const isEmbedded = window.top !== window;
  if (!import.meta.env.PROD || crossOriginIsolated || isEmbedded || !isSecureContext) return;
  // Where it is refused, as in some private windows, the page does without threads.
  addEventListener("load", () => navigator.serviceWorker?.register("./isolation.js").catch(() => undefined));
}
