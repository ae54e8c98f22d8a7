import { baseBranch } from "../../../../schemas/address.ts";
import { compareTexts } from "../../../../schemas/compare.ts";
import type { Octokit } from "../../kit/client.ts";
import { ourLabels } from "../../kit/labels.ts";
import {
  minutesBetweenRuns,
  recentMinutes,
  maxFilesRead,
  maxInactivePulls,
  maxLatestPulls,
  maxActivePulls,
  maxPages,
  maxRestartsPerRun,
  pageSize,
} from "../../kit/limits.ts";
import type { Repository } from "../../kit/repository.ts";
import { readChecks } from "./checks.ts";
import { gateCheck } from "./gate-check.ts";
import type { Pull } from "./pull.ts";
import { namesIn } from "./written-commands.ts";

/** Receives a pull request that could not be read, and the error. */
export type OnUnread = (number: number, error: unknown) => void;

/**
 * The due pull requests: open ones into the main branch that are no drafts and have a verdict at their head, which a
 * change of the main branch may have changed. Due are up to `maxActivePulls` that are recently active or have our ready
 * label and, once an hour, up to `maxInactivePulls` others. It does not matter who set the label: it only makes the merger
 * look.
 *
 * @param latest only the `maxLatestPulls` most recently updated that have passed: the others cannot be merged, and would
 *   take the place of a queued merge command
 * @param onUnread called for a pull request whose checks cannot be read; it is omitted
 */
export async function readDue(
  octokit: Octokit,
  repository: Repository,
  now: string,
  latest: boolean,
  onUnread: OnUnread,
): Promise<number[]> {
  const open = (await readOpen(octokit, repository)).filter(({ draft }) => !draft);
  const isRecent = (one: Open): boolean => one.ready || minutesSince(one.updated, now) < recentMinutes;
  const turn = runNumberAt(now);
  const due = latest ? open.slice(0, maxLatestPulls) : inTurn(open.filter(isRecent), maxActivePulls, turn);
  const hours = turn / (60 / minutesBetweenRuns);
  const others = latest || !Number.isInteger(hours) ? [] : open.filter((one) => !isRecent(one));
  const idle = rotated(others, hours * maxInactivePulls).slice(0, maxInactivePulls);
  const concluded = await conclusionsOf(octokit, repository, [...due, ...idle], onUnread);
  const examined = concluded.filter(({ conclusion }) => (latest ? conclusion === "success" : conclusion !== undefined));
  return rotated(
    examined.map(({ number }) => number),
    turn,
  );
}

/**
 * At most `maxRestartsPerRun` open pull requests without a gate verdict at their head that have been unchanged for at
 * least one interval of scheduled runs. The runs rotate through all of them.
 *
 * @param onUnread called for a pull request whose checks cannot be read; it is omitted
 */
export async function readWithoutVerdict(
  octokit: Octokit,
  repository: Repository,
  now: string,
  onUnread: OnUnread,
): Promise<number[]> {
  const open = await readOpen(octokit, repository);
  const settled = open
    .filter(({ updated }) => minutesSince(updated, now) >= minutesBetweenRuns)
    .sort((a, b) => a.number - b.number);
  const groups = Math.max(Math.ceil(settled.length / maxActivePulls), 1);
  const run = runNumberAt(now);
  const from = (run % groups) * maxActivePulls;
  const due = settled.slice(from, from + maxActivePulls);
  const concluded = await conclusionsOf(octokit, repository, due, onUnread);
  const withoutVerdict = concluded.filter(({ conclusion }) => conclusion === undefined).map(({ number }) => number);
  // Each group counts its own turns, so that the rotation reaches every member.
  const turn = Math.floor(run / groups);
  return rotated(withoutVerdict, turn * maxRestartsPerRun).slice(0, maxRestartsPerRun);
}

/**
 * Whether anybody wrote `/merge` under a pull request in the last `recentMinutes`. It only makes the merger look, so it
 * does not matter who. False for one with more files than are read.
 */
export async function hasMergeCommand(
  octokit: Octokit,
  repository: Repository,
  { number, files }: Pull,
  now: string,
): Promise<boolean> {
  if (files > maxFilesRead) return false;
  const since = new Date(Date.parse(now) - recentMinutes * 60_000).toISOString();
  const about = { ...repository, issue_number: number, since, per_page: pageSize };
  const { data } = await octokit.rest.issues.listComments(about);
  return data.some(({ body = "" }) => namesIn(body).includes("merge"));
}

/** The gate’s conclusion about each pull request; omits those whose checks cannot be read. */
async function conclusionsOf(
  octokit: Octokit,
  repository: Repository,
  pulls: readonly Open[],
  onUnread: OnUnread,
): Promise<{ number: number; conclusion: string | undefined }[]> {
  const read = pulls.map(async (pull) => {
    try {
      const checks = await readChecks(octokit, repository, pull.head);
      return [{ number: pull.number, conclusion: gateCheck({ pull, checks })?.conclusion }];
    } catch (error) {
      onUnread(pull.number, error);
      return [];
    }
  });
  return (await Promise.all(read)).flat();
}

interface Open {
  number: number;
  head: string;
  draft: boolean;
  ready: boolean;
  updated: string;
}

/** The open pull requests into the main branch, most recently updated first, from at most `maxPages` pages. */
async function readOpen(octokit: Octokit, repository: Repository): Promise<Open[]> {
  const order = { sort: "updated", direction: "desc" } as const;
  const where = { ...repository, state: "open", base: baseBranch, ...order, per_page: pageSize } as const;
  let pages = 0;
  const listed = await octokit.paginate(octokit.rest.pulls.list, where, ({ data }, done) => {
    if (++pages === maxPages) done();
    return data;
  });
  // A pull request that changes while the pages are read may come twice, or only in the next run.
  return [...new Map(listed.map((one) => [one.number, one])).values()]
    .map(({ number, head, draft, labels, updated_at: updated }) => {
      return {
        number,
        head: head.sha,
        draft: draft === true,
        ready: labels.some(({ name }) => name === ourLabels.ready),
        updated,
      };
    })
    .sort((a, b) => compareTexts(b.updated, a.updated));
}

function minutesSince(moment: string, now: string): number {
  return (Date.parse(now) - Date.parse(moment)) / 60_000;
}

/** The number of whole intervals of scheduled runs since 1970. */
function runNumberAt(now: string): number {
  return Math.floor(Date.parse(now) / (minutesBetweenRuns * 60_000));
}

/** At most `most` items: half are the first of the list, half rotate through the rest. */
function inTurn<T>(things: readonly T[], most: number, turn: number): T[] {
  const half = most / 2;
  const first = things.slice(0, half);
  const others = things.slice(half);
  return [...first, ...rotated(others, turn * half).slice(0, half)];
}

function rotated<T>(things: readonly T[], by: number): T[] {
  const from = by % Math.max(things.length, 1);
  return [...things.slice(from), ...things.slice(0, from)];
}
