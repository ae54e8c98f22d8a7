import type { PartialEntry } from "../partial-entry.ts";
import { reachableFrom } from "../statements/succession.ts";

/**
 * Which entries of one kind took the place of which: by `succeededBy`, `retired.replacedBy` and `supersedes`. An entry
 * cannot take the place of another by its own word alone: a superseded standard has to say that it is.
 */
export class Replacements {
  /** Slug → the slugs of the entries that took its place directly. */
  readonly #newer = new Map<string, string[]>();
  /** Slug → the slugs of the entries whose place it took directly. */
  readonly #older = new Map<string, string[]>();

  /** @param between whether to regard a replacement of one entry by another */
  constructor(
    entries: readonly PartialEntry[],
    between: (older: PartialEntry, newer: PartialEntry) => boolean = () => true,
  ) {
    const bySlug = new Map(entries.map((entry) => [entry.slug, entry]));
    for (const entry of entries) {
      const { newer, older } = replacementsIn(entry);
      for (const other of newer.map((slug) => bySlug.get(slug ?? "")))
        if (other && between(entry, other)) this.#add(entry.slug, other.slug);
      for (const other of older.map((slug) => bySlug.get(slug ?? "")))
        if (other && isSuperseded(other) && between(other, entry)) this.#add(other.slug, entry.slug);
    }
  }

  /** Returns the slugs of the other entries that took the place of one or whose place it took, directly or through others. */
  relatedTo({ slug }: { slug: string }): Set<string> {
    const related = new Set<string>();
    for (const direction of [this.#newer, this.#older])
      for (const reached of reachableFrom(slug, (at) => direction.get(at) ?? [])) related.add(reached);
    related.delete(slug);
    return related;
  }

  #add(older: string, newer: string): void {
    for (const [direction, from, to] of [
      [this.#newer, older, newer],
      [this.#older, newer, older],
    ] as const) {
      const known = direction.get(from);
      if (known) known.push(to);
      else direction.set(from, [to]);
    }
  }
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
