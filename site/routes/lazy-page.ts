/** A page with a lazy view, for `getStaticPaths`. */
export interface LazyPage<View, Other> {
  props: Other & { view: View };
  /** The id under which the page writer finds the page and its real key. */
  cacheKey: string;
}

/** A lazy page as the page writer sees it. */
interface PendingPage {
  /** Returns the cache key. Makes the view, which rendering then reuses. */
  key: () => string;
  /** Releases the view’s memory; a page is rendered once. */
  release: () => void;
}

/** On `globalThis`, because the bundle of the pages has its own copy of this module in the same process. */
const symbol = Symbol.for("common-standards-catalogue/lazy-pages");

const registry = globalThis as Record<symbol, Map<string, PendingPage> | undefined>;

/**
 * Registers the lazy pages created from now on for the page writer, until `endRegistering`. Not called in development,
 * where the pages of every change would accumulate.
 */
export function startRegistering(): void {
  registry[symbol] ??= new Map<string, PendingPage>();
}

/** Clears all registered pages. */
export function endRegistering(): void {
  registry[symbol] = undefined;
}

/**
 * Makes a page with a lazy view, released after rendering. Ten thousand views at once would take gigabytes, and the
 * development server shows one page at a time.
 *
 * @param make the view
 * @param keyOf the cache key, which depends on everything that the page shows
 * @param other props that are cheap to make
 */
export function lazyPage<View, Other extends object>(
  make: () => View,
  keyOf: (view: View) => string,
  other: Other,
): LazyPage<View, Other> {
  let made: { view: View } | undefined;
  const viewNow = (): View => (made ??= { view: make() }).view;
  const cacheKey = `lazy-${String(registry[symbol]?.size)}`;
  registry[symbol]?.set(cacheKey, {
    key: () => keyOf(viewNow()),
    release: () => {
      made = undefined;
    },
  });
  const props = Object.defineProperty({ ...other }, "view", { enumerable: true, get: viewNow });
  return { props: props as Other & { view: View }, cacheKey };
}

/** The registered page with this id as `cacheKey`; undefined if it is not lazy. */
export function pendingPage(cacheKey: string): PendingPage | undefined {
  return registry[symbol]?.get(cacheKey);
}
