/** Groups items by a key; items without a key are in no group. */
export class Groups<T> {
  readonly #groups = new Map<string, T[]>();

  constructor(things: Iterable<T>, keyOf: (thing: T) => string | undefined) {
    for (const thing of things) {
      const key = keyOf(thing);
      if (key === undefined) continue;
      const group = this.#groups.get(key);
      if (group) group.push(thing);
      else this.#groups.set(key, [thing]);
    }
  }

  /** Yields the items of groups with more than one item, each with its group. */
  *shared(): Generator<{ entry: T; group: readonly T[] }> {
    for (const group of this.#groups.values()) {
      if (group.length < 2) continue;
      for (const entry of group) yield { entry, group };
    }
  }

  /**
   * Yields the items of groups with rivals, and a list of the rivals’ files for a message: at most `shown` of them, and the
   * number of the rest. The rivals of an item are the others of its group, except related ones.
   *
   * @param relatedTo returns the slugs of the items that are related to an item
   */
  *rivals(
    this: Groups<T & Rival>,
    relatedTo: (thing: T) => ReadonlySet<string>,
  ): Generator<{ entry: T; files: string }> {
    for (const group of this.#groups.values()) {
      if (group.length < 2) continue;
      const bySlug = Map.groupBy(group, ({ slug }) => slug);
      for (const entry of group) {
        const related = relatedTo(entry);
        let count = group.length - 1;
        for (const slug of related) count -= bySlug.get(slug)?.length ?? 0;
        if (count > 0) yield { entry, files: fewFiles(group, entry, related, count) };
      }
    }
  }
}

/** An item of a group that can have rivals. */
interface Rival {
  file: string;
  /** Its slug, which is not among those related to it. */
  slug: string;
}

/** The most files that a message names. */
const shown = 3;

const none: ReadonlySet<string> = new Set();

/** Lists the other files of a group for a message: at most `shown` of them, and the number of the rest. */
export function otherFiles(group: readonly Rival[], own: Rival): string {
  return fewFiles(group, own, none, group.length - 1);
}

function fewFiles(group: readonly Rival[], own: Rival, related: ReadonlySet<string>, count: number): string {
  const files: string[] = [];
  for (const one of group) {
    if (one !== own && !related.has(one.slug)) files.push(one.file);
    if (files.length === shown) break;
  }
  const more = count - files.length;
  return files.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
