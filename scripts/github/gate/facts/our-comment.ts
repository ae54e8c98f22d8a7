/** The start of our comment under a pull request. Comments by other authors do not count. */
export const commentMarker = "<!-- catalogue-gate -->";

/** The number of restarts of a commit’s check, as recorded in our comment; 0 without a record. */
export function restartsIn(body: string, head: string): number {
  const [, count = "0"] = new RegExp(`^<!-- catalogue-gate-restarts ${head} (\\d{1,3}) -->$`, "m").exec(body) ?? [];
  return Number(count);
}
