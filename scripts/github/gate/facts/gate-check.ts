import { gateName, minutesBetweenRuns } from "../../kit/limits.ts";
import type { CheckRun } from "./checks.ts";
import type { Facts } from "./index.ts";

/** The app in whose name workflows publish. */
const ourApp = "github-actions";

/**
 * What we write into a verdict of our own: which pull request and commit it is about, and over which commit of the base
 * branch it was made. A workflow’s job with the same name cannot have it.
 */
export function externalOf({ number, head, base }: { number: number; head: string; base: string }): string {
  return `catalogue-gate/2/${number}/${head}/${base}`;
}

/** The commit of the base branch over which one of our verdicts was made. */
export function baseOf({ external }: CheckRun): string {
  return external.slice(external.lastIndexOf("/") + 1);
}

/** What it takes to find the gate’s verdicts on a pull request. */
type Judged = Pick<Facts, "checks"> & { pull: Pick<Facts["pull"], "number" | "head"> };

/** The gate’s newest verdict on the head commit of this very pull request, or undefined. */
export function gateCheck(judged: Judged): CheckRun | undefined {
  return gateChecks(judged).at(-1);
}

/**
 * Since when the gate has found the head commit right without a break: a further check that finds the same neither
 * shortens nor prolongs a wait. What was found before the pull request was last taken away and brought back is of the
 * past: nobody could look at it meanwhile. Undefined while it has not been found right.
 */
export function passedSince({ resetAt = "", ...judged }: Judged & Pick<Facts, "resetAt">): string | undefined {
  const checks = gateChecks(judged);
  const row = checks.slice(checks.findLastIndex((check) => !isPassed(check, resetAt)) + 1);
  return row[0]?.completed;
}

/** Whether the gate should have looked again at what was taken away and brought back, and has not for some time. */
export function isOverdue({ now, resetAt, ...judged }: Facts): boolean {
  if (resetAt === undefined || (gateCheck(judged)?.completed ?? "") > resetAt) return false;
  return Date.parse(now) - Date.parse(resetAt) > minutesBetweenRuns * 60_000;
}

/** Neutral says: no errors, and files beside the entries that the gate does not judge. */
function isPassed({ conclusion, completed = "" }: CheckRun, after: string): boolean {
  return (conclusion === "success" || conclusion === "neutral") && completed > after;
}

function gateChecks({ pull, checks }: Judged): CheckRun[] {
  const about = externalOf({ ...pull, base: "" });
  return checks.filter((run) => run.name === gateName && run.app === ourApp && run.external.startsWith(about));
}
