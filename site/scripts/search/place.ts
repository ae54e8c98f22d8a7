/** The position in a list of results, kept in `history.state`. */
export interface PlaceInResults {
  /** Number of results shown. */
  shown: number;
  /** Scroll position, in pixels. */
  scroll: number;
}

/** Returns the position in the current history entry; undefined if it has none. */
export function storedPlace(): PlaceInResults | undefined {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null || !("shown" in state) || !("scroll" in state)) return undefined;
  const { shown, scroll } = state;
  return typeof shown === "number" && typeof scroll === "number" ? { shown, scroll } : undefined;
}

/** Stores the position in the current history entry, so that the back button restores it. */
export function storePlace(place: PlaceInResults): void {
  history.replaceState(place, "");
}
