/** Where somebody was in a list of results when they followed a link: kept with the entry of the history. */
export interface PlaceInResults {
  /** How many results were shown. */
  shown: number;
  /** How far the page was scrolled, in pixels. */
  scroll: number;
}

/** Returns the place that is kept with this entry of the history. */
export function keptPlace(): PlaceInResults | undefined {
  const state: unknown = history.state;
  if (typeof state !== "object" || state === null || !("shown" in state) || !("scroll" in state)) return undefined;
  const { shown, scroll } = state;
  return typeof shown === "number" && typeof scroll === "number" ? { shown, scroll } : undefined;
}

/** Keeps the place with this entry of the history, so that the back button leads to it. */
export function keepPlace(place: PlaceInResults): void {
  history.replaceState(place, "");
}
