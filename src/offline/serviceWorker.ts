/**
 * Keeps the whole page for when there is no network, and puts the two headers on it that isolate it from other sites, so
 * that WebAssembly may use threads on hosts that cannot send headers of their own. A new version waits until no tab shows
 * the old one: nothing changes under a lecture.
 */
import { cleanupOutdatedCaches, matchPrecache, precache } from "workbox-precaching";

/** Filled in by the build: every file of the page. */
declare const self: { readonly __WB_MANIFEST: readonly { readonly url: string; readonly revision: string | null }[] };

interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const isolating = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** The answer with the headers on it; as it came where it cannot carry them. */
function isolated(response: Response): Response {
  // What a redirect leads to is asked for anew.
  if (response.type !== "basic" || response.redirected) return response;
  try {
    const { status, statusText, body } = response;
    const headers = new Headers(response.headers);
    for (const [name, value] of Object.entries(isolating)) headers.set(name, value);
    return new Response(body, { status, statusText, headers });
  } catch {
    return response;
  }
}

async function answer(request: Request): Promise<Response> {
  const isPage = request.mode === "navigate";
  // The page is one file, whatever its address asks for.
  const kept = await matchPrecache(isPage ? "index.html" : request.url);
  const response = kept ?? (await fetch(request));
  return isPage || request.destination === "worker" ? isolated(response) : response;
}

cleanupOutdatedCaches();
precache([...self.__WB_MANIFEST]);

addEventListener("fetch", (event) => {
  const { request, respondWith } = event as FetchEvent;
  const { origin, pathname } = new URL(request.url);
  const folder = new URL("./", location.href).pathname;
  const isElsewhere = request.mode === "navigate" && !["", "index.html"].includes(pathname.slice(folder.length));
  if (request.method !== "GET" || origin !== location.origin || isElsewhere) return;
  respondWith.call(event, answer(request));
});
