import type { Action } from "../kit/actions.ts";
import type { OwnIssue } from "../kit/own-issues.ts";
import type { Addressing } from "../kit/owners.ts";
import type { DisabledWorkflow } from "../kit/workflows.ts";

/** The label of the issue about stopped workflows, for people to find it by. */
export const stoppedLabel = "catalogue: stopped";

/** How our issue about stopped workflows begins; only one that we wrote ourselves counts. */
export const stoppedMarker = "<!-- catalogue-stopped -->";

/** What the issue about stopped workflows says. */
export interface WatchWords {
  title: string;
  issue(setting: Addressing, paths: readonly string[]): string;
}

/** What the watch goes by. */
export interface WatchFacts extends Addressing {
  /** The workflows that do not run, with the reason as GitHub calls it. */
  disabled: readonly DisabledWorkflow[];
  /** Our issue about them, if there is one. */
  issue?: OwnIssue;
}

/** Whether GitHub has stopped a workflow because nothing happened for 60 days. */
export function isStopped({ state }: DisabledWorkflow): boolean {
  return state === "disabled_inactivity";
}

/**
 * Keeps one issue about workflows that GitHub has stopped because nothing happened for 60 days. Those that a person has
 * disabled are left to that person.
 */
export function planWatch(facts: WatchFacts, words: WatchWords): Action[] {
  const { issue } = facts;
  const stopped = facts.disabled.filter(isStopped).map(({ path }) => path);
  const body = words.issue(facts, stopped);
  const open = stopped.length > 0;
  if (!issue) return open ? [{ type: "open-issue", title: words.title, body, labels: [stoppedLabel] }] : [];
  const isSaid = issue.open === open && (!open || issue.body.trim() === body.trim());
  return isSaid ? [] : [{ type: "change-issue", issue: issue.number, open, body }];
}
