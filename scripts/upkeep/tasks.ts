import { compareTexts } from "../../schemas/compare.ts";
import {
  allEntries,
  type Catalogue,
  type Entry,
  type Inspection,
  type Kind,
  parseEntryPath,
  type Problem,
} from "../../schemas/index.ts";
import { adoptionUnconfirmed } from "../../schemas/rules/adoption-unconfirmed.ts";
import { type PrefilledStatement, shortFormSubject } from "../../schemas/statements/prefilled-statement.ts";
import { Succession } from "../../schemas/statements/succession.ts";
import type { CheckResults } from "./found.ts";
import { linksOf } from "./links.ts";
import { repositoriesOf } from "./repositories.ts";

/** The subject of a task. */
export type TaskSubject =
  | { type: "gone"; url: string; good?: string }
  | { type: "moved"; url: string; to: string }
  | { type: "archived"; repository: string }
  | { type: "licence"; repository: string; said: string; found: string }
  | { type: "quiet"; repository: string; pushed: string }
  | { type: "overdue"; message: string }
  | { type: "unconfirmed"; message: string; prefilled: PrefilledStatement };

/** A task on one entry. */
export interface Task {
  kind: Kind;
  slug: string;
  /** Relative to the catalogue. */
  file: string;
  matter: TaskSubject;
}

/** Rules whose problems appear with time, although nobody changes the entry. */
const overdueRules = ["review-overdue", "contract-ended", adoptionUnconfirmed.id, "opportunity-closed"];

/** Days without a push after which a repository counts as quiet. */
const quietDays = 730;

/**
 * All tasks by authority; those of an ended authority go to its successors.
 *
 * @param inspection of the day of the check
 */
export function tasksOf({ catalogue, problems }: Inspection, found: CheckResults): Map<string, Task[]> {
  const succession = new Succession(catalogue.authority, found.day);
  const entries = new Map(allEntries(catalogue).map((entry) => [entry.file, entry]));
  const tasks = [
    ...linkTasks(catalogue, found),
    ...repositoryTasks(catalogue, found),
    ...problems
      .filter(({ rule }) => overdueRules.includes(rule))
      .flatMap((problem) =>
        taskOn(entries.get(problem.file), overdueMatter(problem, catalogue.authority, succession, found.day)),
      ),
  ];
  const byAuthority = new Map<string, Task[]>();
  for (const task of tasks) {
    const owner = parseEntryPath(task.file)?.authority ?? "";
    const record = catalogue.authority.get(owner);
    for (const slug of record ? succession.currentSuccessorsOf(record).map((heir) => heir.slug) : [owner]) {
      byAuthority.set(slug, [...(byAuthority.get(slug) ?? []), task]);
    }
  }
  for (const some of byAuthority.values()) some.sort((a, b) => compareTexts(a.file, b.file));
  return byAuthority;
}

/** Returns the matter of an overdue problem: for an unconfirmed statement, with what the prefilled form needs. */
function overdueMatter(
  { rule, path, file, ...problem }: Problem,
  authorities: Catalogue["authority"],
  succession: Succession<Entry<"authority">>,
  day: string,
): TaskSubject {
  const message = undated(problem.message, day);
  const record = rule === adoptionUnconfirmed.id ? authorities.get(parseEntryPath(file)?.authority ?? "") : undefined;
  const [list, index = -1] = path;
  const statement = record?.data[list === "uses" ? "uses" : "adopts"]?.[Number(index)];
  if (!record || !statement) return { type: "overdue", message };
  // For an ended authority, each successor answers for itself.
  const hasEnded = succession.hasEnded(record);
  const prefilled = shortFormSubject(hasEnded ? { ...statement, inheritedFrom: record } : statement);
  if (!prefilled) return { type: "overdue", message };
  return { type: "unconfirmed", message, prefilled: { ...prefilled, ...(hasEnded ? {} : { authority: record.slug }) } };
}

function linkTasks(catalogue: Catalogue, { links }: CheckResults): Task[] {
  return [...linksOf(catalogue)].flatMap(([url, entries]) => {
    const seen = links[url];
    if (seen?.result === "gone") {
      const good = seen.good === undefined ? {} : { good: seen.good };
      return entries.flatMap((entry) => taskOn(entry, { type: "gone", url, ...good }));
    }
    const to = seen?.result === "moved" ? seen.to : undefined;
    return to === undefined ? [] : entries.flatMap((entry) => taskOn(entry, { type: "moved", url, to }));
  });
}

function repositoryTasks(catalogue: Catalogue, { repositories, day }: CheckResults): Task[] {
  return [...repositoriesOf(catalogue, day)].flatMap(([repository, entries]) => {
    const facts = repositories[repository];
    if (facts === undefined) return [];
    return entries.flatMap((entry) => [
      ...(facts.archived ? taskOn(entry, { type: "archived", repository }) : []),
      ...licenceTask(entry, repository, facts.licence),
      ...(!facts.archived && facts.pushed !== undefined && isLongAgo(facts.pushed, day)
        ? taskOn(entry, { type: "quiet", repository, pushed: facts.pushed })
        : []),
    ]);
  });
}

/** GitHub reports one licence, without “only” or “or later”. Any licence of the entry may match. */
function licenceTask(entry: Entry<"product">, repository: string, found: string | undefined): Task[] {
  const said = entry.data.licences?.code;
  if (said === undefined || found === undefined) return [];
  const bare = (name: string): string => name.replace(/-(?:only|or-later)$|\+$/, "").toLowerCase();
  const isNamed = said.split(/[\s()]+/).some((name) => bare(name) === bare(found));
  return isNamed ? [] : taskOn(entry, { type: "licence", repository, said, found });
}

/** Replaces the day of the check, so that the text of a task stays the same from week to week. */
function undated(message: string, day: string): string {
  return message.replaceAll(day, "YYYY-MM-DD");
}

function isLongAgo(pushed: string, day: string): boolean {
  return Date.parse(day) - Date.parse(pushed) > quietDays * 24 * 60 * 60 * 1000;
}

function taskOn(entry: Entry | undefined, matter: TaskSubject): Task[] {
  return entry ? [{ kind: entry.kind, slug: entry.slug, file: entry.file, matter }] : [];
}
