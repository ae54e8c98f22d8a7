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
}

/** The most files that a message names. */
const shown = 3;

/**
 * Lists the other files of a group for a message: at most `shown` of them, and the number of the rest.
 *
 * @param own an item of the group
 */
export function otherFiles(group: readonly { file: string }[], own: { file: string }): string {
  const files: string[] = [];
  for (const one of group) {
    if (one !== own) files.push(one.file);
    if (files.length === shown) break;
  }
  const more = group.length - 1 - files.length;
  return files.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
