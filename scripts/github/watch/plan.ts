import type { Action } from "../actions.ts";
import type { Addressing } from "../plan/owners.ts";
import { stoppedIssue, stoppedTitle } from "../words/index.ts";

/** The label by which the issue about stopped workflows is found again. */
export const stoppedLabel = "catalogue: stopped";

/** What the watch goes by. */
export interface WatchFacts extends Addressing {
  /** The workflows that do not run, with the reason as GitHub calls it. */
  disabled: readonly { path: string; state: string }[];
  /** Our issue about them, if we have ever opened one. */
  issue?: { number: number; open: boolean; body: string };
}

/**
 * Keeps one issue about workflows that GitHub has stopped because nothing happened for 60 days. Those that a person has
 * disabled are left to that person.
 */
export function planWatch(facts: WatchFacts): Action[] {
  const { issue } = facts;
  const stopped = facts.disabled.filter(({ state }) => state === "disabled_inactivity").map(({ path }) => path);
  const body = stoppedIssue(facts, stopped);
  const open = stopped.length > 0;
  if (!issue) return open ? [{ do: "open-issue", title: stoppedTitle, body, labels: [stoppedLabel] }] : [];
  const isSaid = issue.open === open && (!open || issue.body.trim() === body.trim());
  return isSaid ? [] : [{ do: "change-issue", issue: issue.number, open, body }];
}
