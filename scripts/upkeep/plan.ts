import { compareTexts } from "../../schemas/compare.ts";
import type { Action } from "../github/kit/actions.ts";
import type { OwnIssue } from "../github/kit/own-issues.ts";
import type { Addressing } from "../github/kit/owners.ts";
import type { Repository } from "../github/kit/repository.ts";
import { markerText } from "../reporters/markup.ts";
import type { Task } from "./tasks.ts";

/** The label of upkeep’s issues. */
const upkeepLabel = "upkeep";

/** New issues in one run; the rest follow the next week. */
const maxNewIssues = 20;

/** The inputs of upkeep’s texts: where they link to, and whom they mention. */
export interface UpkeepSetting extends Addressing {
  repository: Repository;
  site: string;
}

/** The inputs of the plan. */
export interface UpkeepFacts extends UpkeepSetting {
  /** The issues of our own account. */
  issues: readonly OwnIssue[];
}

/** The texts of upkeep’s issues. */
export interface UpkeepWords {
  title(slug: string): string;
  issue(setting: UpkeepSetting, slug: string, tasks: readonly Task[]): string;
  /** The subject of an issue’s line, to recognise it from week to week. */
  subject: (line: string) => string;
}

/**
 * Plans one issue for each authority with tasks: opened, updated in place, and closed when nothing is left. An issue
 * that somebody has closed stays closed until there is a new task.
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
    .slice(0, maxNewIssues)
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

/** Our issues by authority, an open one first. There may be two, where a retried request succeeded twice. */
function ourIssues({ issues }: UpkeepFacts): Map<string, OwnIssue[]> {
  const ours = new Map<string, OwnIssue[]>();
  for (const issue of issues.toSorted((a, b) => Number(b.open) - Number(a.open))) {
    const slug = slugOf(issue.body);
    if (slug !== undefined) ours.set(slug, [...(ours.get(slug) ?? []), issue]);
  }
  return ours;
}

/**
 * Whether a text has an entry or a task that the text before did not. Changed mentions and redirect targets do not
 * count.
 */
function hasNews(before: string, after: string, { subject }: UpkeepWords): boolean {
  const known = new Set(before.split(/\r?\n/).map(subject));
  return after.split("\n").some((line) => /^[-`]/.test(line) && !known.has(subject(line)));
}

/** Returns the marker at the start of our issue about an authority. */
export function upkeepMarker(slug: string): string {
  return `catalogue-upkeep ${slug}`;
}

/** The authority of an issue of ours, from its first line. */
function slugOf(body: string): string | undefined {
  return new RegExp(`^${markerText(upkeepMarker("([a-z0-9-]+)"))}`).exec(body)?.[1];
}
