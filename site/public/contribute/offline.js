// Serves the form and its files offline. The network always comes first and updates the cache, except for files of
// `_astro`, whose names change with their content: these come from the cache.
const store = "contribute";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const own = new URL(request.url).origin === self.location.origin;
  if (request.method === "GET" && own) event.respondWith(answer(request));
});

async function answer(request) {
  const cache = await caches.open(store);
  const kept = () => cache.match(request, { ignoreSearch: request.mode === "navigate" });
  if (/\/_astro\//.test(request.url)) {
    const found = await kept();
    if (found) return found;
  }
  try {
    const response = await fetch(request);
    if (response.ok && response.type === "basic") await cache.put(withoutQuery(request), response.clone());
    return response;
  } catch (error) {
    const found = await kept();
    if (found) return found;
    throw error;
  }
}

function withoutQuery(request) {
  const { origin, pathname } = new URL(request.url);
  return origin + pathname;
}
