import { type FieldsOf, type Kind, kindNames } from "./kinds/index.ts";

/** A valid entry and its source file. */
export interface Entry<K extends Kind = Kind> {
  kind: K;
  /** Unique within its kind; the last segment of its address. */
  slug: string;
  /** The slug of the authority whose folder it is in. */
  authority: string;
  /** Relative to the catalogue’s folder. */
  file: string;
  data: FieldsOf[K];
  /** The file as it was read. */
  readonly text: string;
}

/** All valid entries of a catalogue: kind → slug → entry, sorted by slug within each kind. */
export type Catalogue = { readonly [K in Kind]: ReadonlyMap<string, Entry<K>> };

/** Returns the entries of a kind that is known only at run time. */
export function entriesOfKind(catalogue: Catalogue, kind: Kind): Iterable<Entry> {
  return catalogue[kind].values();
}

/** Returns the entry that had a slug before, if one did. */
export function formerHolderOf(catalogue: Catalogue, kind: Kind, slug: string): Entry | undefined {
  return [...entriesOfKind(catalogue, kind)].find(({ data }) => data.aliases?.includes(slug));
}

/** Returns all entries, grouped by kind. */
export function allEntries(catalogue: Catalogue): Entry[] {
  return kindNames.flatMap((kind): Entry[] => [...catalogue[kind].values()]);
}

/** The slugs of all entries, by their kind. */
export function slugsIn(catalogue: Catalogue): Record<Kind, string[]> {
  return Object.fromEntries(kindNames.map((kind) => [kind, [...catalogue[kind].keys()]])) as Record<Kind, string[]>;
}

/** Whether an entry is of a kind. */
export function isOfKind<K extends Kind>(entry: Entry, kind: K): entry is Entry<K> {
  return entry.kind === kind;
}
