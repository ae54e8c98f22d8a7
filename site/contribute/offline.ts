/** Where the form’s files are kept; the service worker knows it by the same name. */
const store = "contribute";

/**
 * Lets the form work without a network from now on: keeps what this page has loaded, and who hands it out. The form has
 * `data-kept` once that is done, or cannot be.
 */
export async function keepForOffline(form: HTMLElement, base: string): Promise<void> {
  // A private window may refuse; the form works all the same while there is a network.
  if ("serviceWorker" in navigator) await keep(base).catch(() => undefined);
  form.dataset["kept"] = "";
}

async function keep(base: string): Promise<void> {
  await navigator.serviceWorker.register(`${base}/contribute/offline.js`, { scope: `${base}/contribute/` });
  const cache = await caches.open(store);
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const own = [location.origin + location.pathname, ...loaded].filter((address) =>
    address.startsWith(`${location.origin}${base}/`),
  );
  await cache.addAll([...new Set(own)]);
}
