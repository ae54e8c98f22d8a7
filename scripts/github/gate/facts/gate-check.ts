import { gateName, minutesBetweenRuns } from "../../kit/limits.ts";
import type { CheckRun } from "./checks.ts";
import type { Facts } from "./index.ts";

/** The slug of the app that workflows publish as. */
const ourApp = "github-actions";

/**
 * The `external_id` of our verdicts: the pull request, its head, and the commit of the base branch that it was checked
 * against. A workflow’s job of the same name cannot set it.
 */
export function externalOf({ number, head, base }: { number: number; head: string; base: string }): string {
  return `catalogue-gate/2/${number}/${head}/${base}`;
}

/** The commit of the base branch that a verdict of ours was made against. */
export function baseOf({ external }: CheckRun): string {
  return external.slice(external.lastIndexOf("/") + 1);
}

/** The facts that identify the gate’s verdicts on a pull request. */
type Judged = Pick<Facts, "checks"> & { pull: Pick<Facts["pull"], "number" | "head"> };

/** The gate’s newest verdict on the head commit of this pull request, or undefined. */
export function gateCheck(judged: Judged): CheckRun | undefined {
  return gateChecks(judged).at(-1);
}

/**
 * Since when the head commit has passed the gate without interruption, in ISO 8601; a repeated pass does not restart a
 * wait. Checks up to `resetAt` do not count. Undefined while it has not passed.
 */
export function passedSince({ resetAt = "", ...judged }: Judged & Pick<Facts, "resetAt">): string | undefined {
  const checks = gateChecks(judged);
  const row = checks.slice(checks.findLastIndex((check) => !isPassed(check, resetAt)) + 1);
  return row[0]?.completed;
}

/** Whether `resetAt` is longer ago than the interval of scheduled runs and the gate has not checked since. */
export function isOverdue({ now, resetAt, ...judged }: Facts): boolean {
  if (resetAt === undefined || (gateCheck(judged)?.completed ?? "") > resetAt) return false;
  return Date.parse(now) - Date.parse(resetAt) > minutesBetweenRuns * 60_000;
}

/** Neutral means no errors, but files outside the catalogue, which the gate does not judge. */
function isPassed({ conclusion, completed = "" }: CheckRun, after: string): boolean {
  return (conclusion === "success" || conclusion === "neutral") && completed > after;
}

function gateChecks({ pull, checks }: Judged): CheckRun[] {
  const about = externalOf({ ...pull, base: "" });
  return checks.filter((run) => run.name === gateName && run.app === ourApp && run.external.startsWith(about));
}
