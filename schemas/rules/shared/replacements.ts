import type { PartialEntry } from "../../partial-entry.ts";
import { reachableFrom } from "../../statements/succession.ts";

/** Whether to regard a replacement of one entry by another. */
type Between = (older: PartialEntry, newer: PartialEntry) => boolean;

/** Slug → the slugs of the entries directly before or after it. */
type Direction = ReadonlyMap<string, readonly string[]>;

/**
 * Which entries of one kind took the place of which: by `succeededBy`, `retired.replacedBy` and `supersedes`. An entry
 * cannot take the place of another by its own word alone: a superseded standard has to say that it is. Indexes the
 * entries on the first question, as there are few entries to tell apart.
 */
export class Replacements {
  readonly #entries: readonly PartialEntry[];
  readonly #between: Between;
  #directions: readonly Direction[] | undefined;

  constructor(entries: readonly PartialEntry[], between: Between = () => true) {
    this.#entries = entries;
    this.#between = between;
  }

  /** Returns the slugs of the other entries that took the place of one or whose place it took, directly or through others. */
  relatedTo({ slug }: { slug: string }): Set<string> {
    this.#directions ??= directionsIn(this.#entries, this.#between);
    const related = new Set<string>();
    for (const direction of this.#directions)
      for (const reached of reachableFrom(slug, (at) => direction.get(at) ?? [])) related.add(reached);
    related.delete(slug);
    return related;
  }
}

/** Returns the newer entries of each, and the older ones. */
function directionsIn(entries: readonly PartialEntry[], between: Between): readonly Direction[] {
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
  const pairs = entries.flatMap((entry) => {
    const { newer, older } = replacementsIn(entry);
    const known = (slugs: readonly (string | undefined)[]): PartialEntry[] =>
      slugs.map((slug) => bySlug.get(slug ?? "")).filter((other) => other !== undefined);
    return [
      ...known(newer).map((other) => ({ older: entry, newer: other })),
      ...known(older)
        .filter(isSuperseded)
        .map((other) => ({ older: other, newer: entry })),
    ].filter((pair) => between(pair.older, pair.newer));
  });
  const grouped = (from: "older" | "newer", to: "older" | "newer"): Direction => {
    const groups = Map.groupBy(pairs, (pair) => pair[from].slug);
    return new Map(Array.from(groups, ([slug, some]) => [slug, some.map((pair) => pair[to].slug)]));
  };
  return [grouped("older", "newer"), grouped("newer", "older")];
}

/**
 * Whether both entries are of one owner or are authorities, whose succession always needs review. Nobody can avoid a review
 * by calling an entry of another owner its replacement.
 */
export function areOfOneOwner(older: PartialEntry, newer: PartialEntry): boolean {
  return older.kind === "authority" || older.authority === newer.authority;
}

function isSuperseded({ data }: PartialEntry): boolean {
  return "status" in data && data.status === "superseded";
}

/** Returns the slugs that an entry names as those that took its place, and as those whose place it took. */
export function replacementsIn({ data }: PartialEntry): Record<"newer" | "older", (string | undefined)[]> {
  const { succeededBy = [], retired, supersedes = [] } = data as Replacing;
  return { newer: [...succeededBy, retired?.replacedBy], older: [...supersedes] };
}

/** The fields of any kind that say what took the place of what. */
interface Replacing {
  succeededBy?: readonly (string | undefined)[];
  retired?: { replacedBy?: string | undefined };
  supersedes?: readonly (string | undefined)[];
}
