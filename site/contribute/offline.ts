/** Name of the cache, which the service worker uses as well. */
const cacheName = "contribute";

/**
 * Makes the form work offline: registers the service worker and caches the page and the resources of this site that it has
 * loaded. Sets `data-kept` on the form when done, failed or not supported.
 */
export async function keepForOffline(form: HTMLElement, base: string): Promise<void> {
  // A private window may refuse; the form then works only online.
  if ("serviceWorker" in navigator) await keep(base).catch(() => undefined);
  form.dataset["kept"] = "";
}

async function keep(base: string): Promise<void> {
  await navigator.serviceWorker.register(`${base}/contribute/offline.js`, { scope: `${base}/contribute/` });
  const cache = await caches.open(cacheName);
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const own = [location.origin + location.pathname, ...loaded].filter((address) =>
    address.startsWith(`${location.origin}${base}/`),
  );
  await cache.addAll([...new Set(own)]);
}
