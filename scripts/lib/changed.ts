import {
  type PartialEntry,
  type Kind,
  kindNames,
  memorySource,
  parseEntryPath,
  type Published,
  referencesIn,
  validEntriesOf,
} from "../../schemas/index.ts";
import { countBySeverity, type Report } from "../reporters/report.ts";
import type { GitChanges } from "./git.ts";

/** Returns the former addresses of the changed files: slugs and `aliases`. */
export function publishedBefore({ before }: Pick<GitChanges, "before">): Published[] {
  const catalogue = validEntriesOf(memorySource(before));
  return Object.keys(before).flatMap((file) => {
    const place = parseEntryPath(file);
    if (!place) return [];
    const aliases = catalogue[place.kind].get(place.slug)?.data.aliases ?? [];
    return [place.slug, ...aliases].map((slug): Published => ({ kind: place.kind, slug, file }));
  });
}

/** Returns the changed files and those of the entries that refer to them: the files that a change can break. */
export function touchedBy(changed: ReadonlySet<string>, partialEntries: readonly PartialEntry[]): ReadonlySet<string> {
  return new Set([...changed, ...referrers(partialEntries, changed)]);
}

/** Limits a report to the files that a change touches; counts the rest. */
export function limitReport(
  report: Report,
  touched: ReadonlySet<string>,
  changed: ReadonlySet<string>,
  since: string,
): Report {
  const problems = report.problems.filter(({ file }) => touched.has(file));
  const elsewhere = countBySeverity(report.problems.filter(({ file }) => !touched.has(file)));
  return { summary: { ...report.summary, changed: { since, files: changed.size, elsewhere } }, problems };
}

/**
 * Yields the files of entries that refer to a current or former entry in one of the files: by a reference, by an alias, or by
 * being in the folder of a removed authority.
 */
function* referrers(partialEntries: readonly PartialEntry[], files: ReadonlySet<string>): Generator<string> {
  const targets = new Map(kindNames.map((kind) => [kind, new Set<string | undefined>()]));
  for (const file of files) {
    const place = parseEntryPath(file);
    if (place) targets.get(place.kind)?.add(place.slug);
  }
  const isTarget = (kind: Kind, slug: string | undefined): boolean => targets.get(kind)?.has(slug) === true;
  const authorities = new Set(partialEntries.filter(({ kind }) => kind === "authority").map(({ slug }) => slug));
  for (const entry of partialEntries) {
    const named = referencesIn(entry).some(({ kind, slug }) => isTarget(kind, slug));
    const was = entry.data.aliases?.some((alias) => isTarget(entry.kind, alias)) === true;
    const left = !authorities.has(entry.authority) && isTarget("authority", entry.authority);
    if (named || was || left) yield entry.file;
  }
}
