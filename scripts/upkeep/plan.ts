import { compareTexts } from "../../schemas/compare.ts";
import type { Action } from "../github/kit/actions.ts";
import type { OwnIssue } from "../github/kit/own-issues.ts";
import type { Addressing } from "../github/kit/owners.ts";
import type { Repository } from "../github/kit/repository.ts";
import type { Task } from "./tasks.ts";

/** The label of upkeep’s issues, for people to find them by. */
const upkeepLabel = "upkeep";

/** New issues in one run: a flood helps nobody. The rest come next week. */
const mostNewIssues = 20;

/** Where upkeep’s words lead to, and whom they address. */
export interface UpkeepSetting extends Addressing {
  repository: Repository;
  site: string;
}

/** Everything that the plan for the issues rests on. */
export interface UpkeepFacts extends UpkeepSetting {
  /** Those that our own account opened. */
  issues: readonly OwnIssue[];
}

/** What upkeep’s issues say. */
export interface UpkeepWords {
  title(slug: string): string;
  issue(setting: UpkeepSetting, slug: string, tasks: readonly Task[]): string;
  /** What a line of an issue is about: of a link that leads elsewhere, that it does, and not where to this time. */
  subject: (line: string) => string;
}

/**
 * What becomes of the issues: one for each authority that has something to do, changed in place when that changes,
 * closed when nothing is left. One that somebody has closed stays closed until there is something else to do.
 */
export function planIssues(
  facts: UpkeepFacts,
  tasks: ReadonlyMap<string, readonly Task[]>,
  words: UpkeepWords,
): Action[] {
  const ours = ourIssues(facts);
  const due = [...tasks].filter(([, some]) => some.length > 0).sort(([a], [b]) => compareTexts(a, b));
  const changes = due.flatMap(([slug, some]): Action[] => {
    const [issue] = ours.get(slug) ?? [];
    const body = words.issue(facts, slug, some);
    if (!issue || (issue.open ? issue.body.trim() === body.trim() : !hasNews(issue.body, body, words))) return [];
    return [{ type: "change-issue", issue: issue.number, open: true, body }];
  });
  const arrivals = due
    .filter(([slug]) => !ours.has(slug))
    .slice(0, mostNewIssues)
    .map(([slug, some]): Action => {
      return {
        type: "open-issue",
        title: words.title(slug),
        body: words.issue(facts, slug, some),
        labels: [upkeepLabel],
      };
    });
  const done = [...ours].flatMap(([slug, [first, ...others]]) => {
    const body = words.issue(facts, slug, []);
    const isOver = first !== undefined && !tasks.get(slug)?.length && (first.open || first.body.trim() !== body.trim());
    return [...(isOver ? [first] : []), ...others.filter(({ open }) => open)].map(({ number }): Action => {
      return { type: "change-issue", issue: number, open: false, body };
    });
  });
  return [...changes, ...arrivals, ...done];
}

/** Our issues by authority. One request that was answered twice may have left two; an open one comes first. */
function ourIssues({ issues }: UpkeepFacts): Map<string, OwnIssue[]> {
  const ours = new Map<string, OwnIssue[]>();
  for (const issue of issues.toSorted((a, b) => Number(b.open) - Number(a.open))) {
    const slug = slugOf(issue.body);
    if (slug !== undefined) ours.set(slug, [...(ours.get(slug) ?? []), issue]);
  }
  return ours;
}

/**
 * Whether a text names an entry or something to do that the one before did not. Who is addressed is no news, nor is where
 * a link leads this week.
 */
function hasNews(before: string, after: string, { subject }: UpkeepWords): boolean {
  const known = new Set(before.split(/\r?\n/).map(subject));
  return after.split("\n").some((line) => /^[-`]/.test(line) && !known.has(subject(line)));
}

/** The authority that an issue of ours is on, which its first line says. */
function slugOf(body: string): string | undefined {
  return /^<!-- catalogue-upkeep ([a-z0-9-]+) -->/.exec(body)?.[1];
}
