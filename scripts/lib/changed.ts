import {
  type DraftEntry,
  type Kind,
  kindNames,
  memorySource,
  placeOf,
  type Published,
  referencesIn,
  validEntriesOf,
} from "../../schemas/index.ts";
import { countBySeverity, type Report } from "../reporters/report.ts";
import type { GitChanges } from "./git.ts";

/** The addresses that the changed files had before: slugs, and what their `aliases` said. */
export function publishedBefore({ before }: Pick<GitChanges, "before">): Published[] {
  const catalogue = validEntriesOf(memorySource(before));
  return Object.keys(before).flatMap((file) => {
    const place = placeOf(file);
    if (!place) return [];
    const aliases = catalogue[place.kind].get(place.slug)?.data.aliases ?? [];
    return [place.slug, ...aliases].map((slug): Published => ({ kind: place.kind, slug, file }));
  });
}

/** The changed files and those of the entries that refer to them: the files that a change is answerable for. */
export function touchedBy(changed: ReadonlySet<string>, drafts: readonly DraftEntry[]): ReadonlySet<string> {
  return new Set([...changed, ...referrers(drafts, changed)]);
}

/** A report on the files that a change touches; the rest is only counted. */
export function narrow(
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
 * The files of entries that name an entry in one of the files, or one that was in it: by a reference, as a slug of their
 * own past, or, when the authority whose folder they are in is gone, by standing there.
 */
function* referrers(drafts: readonly DraftEntry[], files: ReadonlySet<string>): Generator<string> {
  const targets = new Map(kindNames.map((kind) => [kind, new Set<string | undefined>()]));
  for (const file of files) {
    const place = placeOf(file);
    if (place) targets.get(place.kind)?.add(place.slug);
  }
  const isTarget = (kind: Kind, slug: string | undefined): boolean => targets.get(kind)?.has(slug) === true;
  const authorities = new Set(drafts.filter(({ kind }) => kind === "authority").map(({ slug }) => slug));
  for (const entry of drafts) {
    const named = referencesIn(entry).some(({ kind, slug }) => isTarget(kind, slug));
    const was = entry.data.aliases?.some((alias) => isTarget(entry.kind, alias)) === true;
    const left = !authorities.has(entry.authority) && isTarget("authority", entry.authority);
    if (named || was || left) yield entry.file;
  }
}
