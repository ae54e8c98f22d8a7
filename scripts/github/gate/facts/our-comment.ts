/** How our comment under a pull request begins; only one that we wrote ourselves counts. */
export const commentMarker = "<!-- catalogue-gate -->";

/** How often the check of a commit has been restarted, by our comment. */
export function restartsIn(body: string, head: string): number {
  const [, count = "0"] = new RegExp(`^<!-- catalogue-gate-restarts ${head} (\\d{1,3}) -->$`, "m").exec(body) ?? [];
  return Number(count);
}
