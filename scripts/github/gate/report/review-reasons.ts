import {
  type Inspection,
  type Kind,
  kindNames,
  parseEntryPath,
  type Problem,
  type Source,
} from "../../../../schemas/index.ts";
import { authorityFile } from "../../../../schemas/reading/entry-path.ts";
import { settingsFile } from "../../../../schemas/settings.ts";
import { truncate } from "../../../reporters/truncate.ts";
import { maxFilesRead } from "../../kit/limits.ts";
import { entriesIn, type ClassifiedFile } from "./classify.ts";
import type { GateReport, Reason } from "./report.ts";

/** The inputs of `reviewReasonsOf`: the catalogue before and after the change. */
interface Change {
  classified: readonly ClassifiedFile[];
  base: Source;
  before: Inspection;
  after: Inspection;
  problems: readonly Pick<Problem, "rule" | "severity" | "file">[];
}

type ReviewReason = GateReport["reviewReasons"][number];

/**
 * The authorities that a change touches, the reasons for review by a catalogue maintainer, and whether it adds an
 * entry.
 */
export function reviewReasonsOf(change: Change): Pick<GateReport, "touched" | "reviewReasons" | "addsEntry"> {
  const { classified, base, problems } = change;
  const files = new Set([...base.files()].map(({ path }) => path));
  const touched = [...new Set(entriesIn(classified).flatMap(({ place }) => place?.authority ?? []))].sort();
  const reviewReasons = [
    ...classified.filter(isOutsideAuthorities).map(({ path }) => reviewReason("outside", path)),
    ...touched.flatMap((slug) => authorityReasons(slug, files, change)),
    ...classified.filter(({ type }) => type === "removed").map(({ path }) => reviewReason("removal", path)),
    ...takenOver(change, files),
    ...problems.flatMap(({ rule, severity, file }) =>
      severity === "review" ? [reviewReason(rule === "similar-name" ? "near-name" : "review", file)] : [],
    ),
  ];
  const addsEntry = classified.some((item) => item.type === "entry" && !files.has(item.file));
  return { touched, reviewReasons: unique(reviewReasons).slice(0, 4 * maxFilesRead), addsEntry };
}

/** Whether a changed file belongs to no authority: anything `outside`, or the catalogue’s settings. */
function isOutsideAuthorities(item: ClassifiedFile): boolean {
  return item.type === "outside" || item.file === settingsFile;
}

function reviewReason(reason: Reason, subject: string): ReviewReason {
  return { reason, subject: truncate(subject, 200) };
}

/**
 * The identity fields of an authority’s record, which its maintainers alone cannot change. Claims are verified through
 * the website, a name or former slug may belong to another authority, a company is no council, and what an authority uses
 * counts for its members.
 */
const guarded = [
  ["maintainers", "maintainers-changed"],
  ["gss", "gss-changed"],
  ["succeededBy", "succession-changed"],
  ["lastDay", "succession-changed"],
  ["members", "members-changed"],
  ["name", "name-changed"],
  ["aliases", "name-changed"],
  ["website", "website-changed"],
  ["type", "type-changed"],
] as const;

/** The reasons for review in a change of an authority’s record. */
function authorityReasons(
  slug: string,
  files: ReadonlySet<string>,
  { classified, before, after }: Change,
): ReviewReason[] {
  const file = `${slug}/${authorityFile}`;
  if (!files.has(file)) return [reviewReason("new-authority", slug)];
  const changed = classified.some((item) => item.type === "entry" && item.file === file);
  if (!changed) return [];
  const [old, now] = [before.catalogue.authority.get(slug)?.data, after.catalogue.authority.get(slug)?.data];
  if (!old || !now) return [reviewReason("authority-unreadable", slug)];
  return guarded.flatMap(([field, reason]) =>
    JSON.stringify(old[field]) === JSON.stringify(now[field]) ? [] : [reviewReason(reason, slug)],
  );
}

/** Reasons for entries that take a slug or alias of another file on the base branch. */
function takenOver({ classified, before, after }: Change, files: ReadonlySet<string>): ReviewReason[] {
  const holders = new Map<string, Set<string>>();
  const hold = (kind: Kind, slug: string, file: string): void => {
    const key = `${kind}/${slug}`;
    holders.set(key, (holders.get(key) ?? new Set()).add(file));
  };
  for (const file of files) {
    const place = parseEntryPath(file);
    if (place) hold(place.kind, place.slug, file);
  }
  for (const kind of kindNames) {
    for (const { data, file } of before.catalogue[kind].values()) {
      for (const alias of data.aliases ?? []) hold(kind, alias, file);
    }
  }
  return classified.flatMap((item) => {
    if (item.type !== "entry" || !item.place) return [];
    const { kind, slug } = item.place;
    const entry = after.catalogue[kind].get(slug);
    const names = [slug, ...(entry?.data.aliases ?? [])];
    return names
      .filter((name) => [...(holders.get(`${kind}/${name}`) ?? [])].some((file) => file !== item.file))
      .map((name) => reviewReason("slug-taken-over", name));
  });
}

function unique(reviewReasons: readonly ReviewReason[]): ReviewReason[] {
  return [...new Map(reviewReasons.map((item) => [JSON.stringify(item), item])).values()];
}
