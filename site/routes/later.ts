/** A page whose view is made when its turn comes, for `getStaticPaths`. */
export interface LaterPage<View, Other> {
  props: Other & { view: View };
  /** Where whoever writes the page finds its key. */
  cacheKey: string;
}

/** What is known of such a page outside of the code that renders it. */
interface Waiting {
  /** Makes the view, which is then there for the page as well. */
  key: () => string;
  /** Forgets the view: nobody asks for it twice. */
  release: () => void;
}

/** The pages are bundled as another copy of this program, in the process of the integration that writes them. */
const symbol = Symbol.for("common-standards-catalogue/later-pages");

const place = globalThis as Record<symbol, Map<string, Waiting> | undefined>;

/**
 * Has pages that are made from now on known to whoever writes them, until `endWaiting`. Nobody does while developing, where
 * the pages of every change would be kept.
 */
export function startWaiting(): void {
  place[symbol] ??= new Map<string, Waiting>();
}

/** Forgets all pages that waited. */
export function endWaiting(): void {
  place[symbol] = undefined;
}

/**
 * A page whose view is made when it is rendered and forgotten afterwards. To hold the views of ten thousand entries at
 * once takes gigabytes, and whoever develops looks at one page.
 *
 * @param make the view
 * @param keyOf a text that changes when anything changes that the page shows
 * @param other the props that take no time to make
 */
export function later<View, Other extends object>(
  make: () => View,
  keyOf: (view: View) => string,
  other: Other,
): LaterPage<View, Other> {
  let made: { view: View } | undefined;
  const viewNow = (): View => (made ??= { view: make() }).view;
  const cacheKey = `later-${String(place[symbol]?.size)}`;
  place[symbol]?.set(cacheKey, {
    key: () => keyOf(viewNow()),
    release: () => {
      made = undefined;
    },
  });
  const props = Object.defineProperty({ ...other }, "view", { enumerable: true, get: viewNow });
  return { props: props as Other & { view: View }, cacheKey };
}

/** The page that has this as its `cacheKey` until its turn comes, if its view is made then. */
export function waitingPage(cacheKey: string): Waiting | undefined {
  return place[symbol]?.get(cacheKey);
}
