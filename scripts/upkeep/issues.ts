import type { Action } from "../github/actions.ts";
import type { Octokit, Repository } from "../github/client.ts";
import type { Deciders } from "../github/facts/index.ts";
import { person } from "../github/facts/pull.ts";
import { whole } from "../github/facts/unsure.ts";
import type { Person } from "../github/people.ts";
import { subjectOf, upkeepIssue, upkeepMarker, upkeepTitle } from "../github/words/index.ts";
import type { Task } from "./tasks.ts";

/** The label of upkeep’s issues, for people to find them by. */
const upkeepLabel = "upkeep";
/** New issues in one run: a flood helps nobody. The rest come next week. */
const mostNewIssues = 20;

/** An issue as far as it matters to upkeep. */
export interface Issue {
  number: number;
  author?: Person;
  body: string;
  open: boolean;
}

/** Everything that the plan for the issues rests on. */
export interface UpkeepFacts {
  bot: number;
  repository: Repository;
  site: string;
  deciders: Deciders;
  logins: Readonly<Record<string, string>>;
  issues: readonly Issue[];
}

/** The issues with upkeep’s label, open or closed. */
export async function readIssues(octokit: Octokit, repository: Repository): Promise<Issue[]> {
  const listed = await octokit.paginate(octokit.rest.issues.listForRepo, {
    ...repository,
    labels: upkeepLabel,
    state: "all",
    per_page: 100,
  });
  return whole(listed, ({ number }) => number)
    .filter(({ pull_request }) => pull_request === undefined)
    .map(({ number, user, body, state }) => ({
      number,
      ...person("author", user),
      body: body ?? "",
      open: state === "open",
    }));
}

/**
 * What becomes of the issues: one for each authority that has something to do, changed in place when that changes,
 * closed when nothing is left. One that somebody has closed stays closed until there is something else to do.
 */
export function planIssues(facts: UpkeepFacts, tasks: ReadonlyMap<string, readonly Task[]>): Action[] {
  const ours = ourIssues(facts);
  const due = [...tasks].filter(([, some]) => some.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const changes = due.flatMap(([slug, some]): Action[] => {
    const [issue] = ours.get(slug) ?? [];
    const body = upkeepIssue(facts, slug, some);
    if (!issue || (issue.open ? issue.body.trim() === body.trim() : !hasNews(issue.body, body))) return [];
    return [{ do: "change-issue", issue: issue.number, open: true, body }];
  });
  const arrivals = due
    .filter(([slug]) => !ours.has(slug))
    .slice(0, mostNewIssues)
    .map(([slug, some]): Action => {
      return {
        do: "open-issue",
        title: upkeepTitle(slug),
        body: upkeepIssue(facts, slug, some),
        labels: [upkeepLabel],
      };
    });
  const done = [...ours].flatMap(([slug, [first, ...others]]) => {
    const body = upkeepIssue(facts, slug, []);
    const isOver = first !== undefined && !tasks.get(slug)?.length && (first.open || first.body.trim() !== body.trim());
    return [...(isOver ? [first] : []), ...others.filter(({ open }) => open)].map(({ number }): Action => {
      return { do: "change-issue", issue: number, open: false, body };
    });
  });
  return [...changes, ...arrivals, ...done];
}

/** Our issues by authority. One request that was answered twice may have left two; an open one comes first. */
function ourIssues({ issues, bot }: UpkeepFacts): Map<string, Issue[]> {
  const ours = new Map<string, Issue[]>();
  for (const issue of issues.toSorted((a, b) => Number(b.open) - Number(a.open))) {
    const slug = issue.author?.id === bot ? slugOf(issue.body) : undefined;
    if (slug !== undefined) ours.set(slug, [...(ours.get(slug) ?? []), issue]);
  }
  return ours;
}

/**
 * Whether a text names an entry or something to do that the one before did not. Who is addressed is no news, nor is where
 * a link leads this week.
 */
function hasNews(before: string, after: string): boolean {
  const known = new Set(before.split(/\r?\n/).map(subjectOf));
  return after.split("\n").some((line) => /^[-`]/.test(line) && !known.has(subjectOf(line)));
}

function slugOf(body: string): string | undefined {
  const [, slug] = /^<!-- catalogue-upkeep ([a-z0-9-]+) -->/.exec(body) ?? [];
  return slug !== undefined && body.startsWith(upkeepMarker(slug)) ? slug : undefined;
}
