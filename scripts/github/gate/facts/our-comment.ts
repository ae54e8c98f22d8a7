import { markerText } from "../../../reporters/markup.ts";

/** The marker at the start of our comment under a pull request. Comments by other authors do not count. */
export const commentMarker = "catalogue-gate";

/** Returns the marker that records how often the check of a commit was restarted. */
export function restartsMarker(head: string, restarts: number | string): string {
  return `catalogue-gate-restarts ${head} ${restarts}`;
}

/** The number of restarts of a commit’s check, as recorded in our comment; 0 without a record. */
export function restartsIn(body: string, head: string): number {
  const line = markerText(restartsMarker(head, String.raw`(\d{1,3})`));
  const [, count = "0"] = new RegExp(`^${line}$`, "m").exec(body) ?? [];
  return Number(count);
}
