/** Things sorted into groups by a key; things without a key are in none. */
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

  /** Everything that is not alone in its group, with its group. */
  *shared(): Generator<{ entry: T; group: readonly T[] }> {
    for (const group of this.#groups.values()) {
      if (group.length < 2) continue;
      for (const entry of group) yield { entry, group };
    }
  }
}

/** The most files that a message names. */
const shown = 3;

/** The files of a group but one’s own, for a message: a few of them, and how many more there are. */
export function otherFiles(group: readonly { file: string }[], own: { file: string }): string {
  const files: string[] = [];
  for (const one of group) {
    if (one !== own) files.push(one.file);
    if (files.length === shown) break;
  }
  const more = group.length - 1 - files.length;
  return files.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
