import type { Action } from "../kit/actions.ts";
import type { OwnIssue } from "../kit/own-issues.ts";
import type { Addressing } from "../kit/owners.ts";
import type { DisabledWorkflow } from "../kit/workflows.ts";

/** The label of the issue about stopped workflows. */
export const stoppedLabel = "catalogue: stopped";

/** The marker at the start of our issue about stopped workflows. Issues by other authors do not count. */
export const stoppedMarker = "catalogue-stopped";

/** The texts of the issue about stopped workflows. */
export interface WatchWords {
  title: string;
  issue(setting: Addressing, paths: readonly string[]): string;
}

/** The inputs of `planWatch`. */
export interface WatchFacts extends Addressing {
  /** The disabled workflows with GitHub’s state. */
  disabled: readonly DisabledWorkflow[];
  /** Our issue about them, if it exists. */
  issue?: OwnIssue;
}

/** Whether GitHub has disabled a workflow because nothing happened for 60 days. */
export function isStopped({ state }: DisabledWorkflow): boolean {
  return state === "disabled_inactivity";
}

/**
 * Opens, updates or closes the one issue about workflows that GitHub has disabled after 60 days of inactivity.
 * Workflows that a person has disabled are ignored.
 */
export function planWatch(facts: WatchFacts, words: WatchWords): Action[] {
  const { issue } = facts;
  const stopped = facts.disabled.filter(isStopped).map(({ path }) => path);
  const body = words.issue(facts, stopped);
  const open = stopped.length > 0;
  if (!issue) return open ? [{ type: "open-issue", title: words.title, body, labels: [stoppedLabel] }] : [];
  const isCurrent = issue.open === open && (!open || issue.body.trim() === body.trim());
  return isCurrent ? [] : [{ type: "change-issue", issue: issue.number, open, body }];
}
