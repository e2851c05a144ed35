// A service worker for hosts that cannot send headers of their own: it puts the two that isolate a page from other
// sites on the page and its workers, so that WebAssembly may use threads. Whatever else is fetched it leaves alone, and
// nothing is kept. It controls a page from the load after the one that registered it.
const isolating = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** @param {Request} request */
function isOfPage({ url, mode, destination }) {
  return new URL(url).origin === location.origin && (mode === "navigate" || destination === "worker");
}

/** The answer with the headers on it; as it came where it cannot carry them. @param {Response} response */
function isolated(response) {
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

addEventListener("install", () => self.skipWaiting());

addEventListener("fetch", (event) => {
  if (isOfPage(event.request)) event.respondWith(fetch(event.request).then(isolated));
});
