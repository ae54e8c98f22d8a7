import { compareTexts } from "../../../../schemas/compare.ts";
import type { Octokit } from "../../kit/client.ts";
import { ourLabels } from "../../kit/labels.ts";
import {
  minutesBetweenRuns,
  minutesOfNews,
  mostFilesRead,
  mostIdle,
  mostLatest,
  mostOpen,
  mostPages,
  mostRestarts,
  pageSize,
} from "../../kit/limits.ts";
import type { Repository } from "../../kit/repository.ts";
import { readChecks } from "./checks.ts";
import { gateCheck } from "./gate-check.ts";
import type { Pull } from "./pull.ts";
import { namesIn } from "./written-commands.ts";

/**
 * The open pull requests into a branch that the gate has found right at their head, that are no drafts, and whose turn
 * it is: those that something has happened to of late, or that we have marked as ready; of the others a few every hour,
 * as nothing can be new about them but what is on the main branch. The mark is a label: whoever sets it only has the
 * pull request looked at.
 *
 * @param latest only the few that something has happened to last
 */
export async function readPassed(
  octokit: Octokit,
  repository: Repository,
  branch: string,
  now: string,
  latest: boolean,
): Promise<number[]> {
  const open = (await readOpen(octokit, repository, branch)).filter(({ draft }) => !draft);
  const news = (one: Open): boolean => one.ready || minutesSince(one.updated, now) < minutesOfNews;
  const turn = turnAt(now);
  const due = latest ? open.slice(0, mostLatest) : inTurn(open.filter(news), mostOpen, turn);
  const hours = turn / (60 / minutesBetweenRuns);
  const others = latest || !Number.isInteger(hours) ? [] : open.filter((one) => !news(one));
  const idle = rotated(others, hours * mostIdle).slice(0, mostIdle);
  const concluded = await conclusionsOf(octokit, repository, [...due, ...idle]);
  const passed = concluded.filter(({ conclusion }) => conclusion === "success");
  return rotated(
    passed.map(({ number }) => number),
    turn,
  );
}

/**
 * Open pull requests that have no verdict of the gate at their head, though it has had the time for one. All have their
 * turn: each run looks at the next few, and each time round begins with others of them.
 */
export async function readWithoutVerdict(
  octokit: Octokit,
  repository: Repository,
  branch: string,
  now: string,
): Promise<number[]> {
  const open = await readOpen(octokit, repository, branch);
  const settled = open
    .filter(({ updated }) => minutesSince(updated, now) >= minutesBetweenRuns)
    .sort((a, b) => a.number - b.number);
  const seen = turnAt(now) * mostOpen;
  const concluded = await conclusionsOf(octokit, repository, rotated(settled, seen).slice(0, mostOpen));
  const withoutVerdict = concluded.filter(({ conclusion }) => conclusion === undefined).map(({ number }) => number);
  const round = Math.floor(seen / Math.max(settled.length, 1));
  return rotated(withoutVerdict, round * mostRestarts).slice(0, mostRestarts);
}

/** Whether somebody wrote `/merge` under a pull request of late, whoever it was: it only has the pull request looked at. */
export async function wasOrdered(
  octokit: Octokit,
  repository: Repository,
  { number, files }: Pull,
  now: string,
): Promise<boolean> {
  if (files > mostFilesRead) return false;
  const since = new Date(Date.parse(now) - minutesOfNews * 60_000).toISOString();
  const about = { ...repository, issue_number: number, since, per_page: pageSize };
  const { data } = await octokit.rest.issues.listComments(about);
  return data.some(({ body = "" }) => namesIn(body).includes("merge"));
}

/** What the gate has concluded about some pull requests, but for those of which it cannot be read. */
async function conclusionsOf(
  octokit: Octokit,
  repository: Repository,
  pulls: readonly Open[],
): Promise<{ number: number; conclusion: string | undefined }[]> {
  const read = pulls.map(async (pull) => {
    const checks = await readChecks(octokit, repository, pull.head);
    return { number: pull.number, conclusion: gateCheck({ pull, checks })?.conclusion };
  });
  return (await Promise.allSettled(read)).flatMap((one) => (one.status === "fulfilled" ? one.value : []));
}

interface Open {
  number: number;
  head: string;
  draft: boolean;
  ready: boolean;
  updated: string;
}

/** The open pull requests into a branch, the most lately changed first. */
async function readOpen(octokit: Octokit, repository: Repository, branch: string): Promise<Open[]> {
  const order = { sort: "updated", direction: "desc" } as const;
  const where = { ...repository, state: "open", base: branch, ...order, per_page: pageSize } as const;
  let pages = 0;
  const listed = await octokit.paginate(octokit.rest.pulls.list, where, ({ data }, done) => {
    if (++pages === mostPages) done();
    return data;
  });
  // One that changes while the pages are read may come twice, or not at all until the next run.
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

/** Counts the runs that come by the clock. */
function turnAt(now: string): number {
  return Math.floor(Date.parse(now) / (minutesBetweenRuns * 60_000));
}

/** So many of some things: the first, and each time the next few of the others, by turns. */
function inTurn<T>(things: readonly T[], most: number, turn: number): T[] {
  const half = most / 2;
  const first = things.slice(0, half);
  const others = things.slice(half);
  return [...first, ...rotated(others, turn * half).slice(0, half)];
}

function rotated<T>(things: readonly T[], by: number): T[] {
  const from = things.length === 0 ? 0 : by % things.length;
  return [...things.slice(from), ...things.slice(0, from)];
}
