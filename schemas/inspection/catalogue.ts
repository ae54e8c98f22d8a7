import type { Catalogue, Entry } from "../catalogue.ts";
import { compareTexts } from "../compare.ts";
import { type Kind, kindNames } from "../kinds/index.ts";
import type { EntryFile } from "../reading/entry-file.ts";

/** Returns the valid entries of a catalogue by kind and slug. Of entries with the same slug, the first by path. */
export function catalogueOf(files: readonly EntryFile[]): Catalogue {
  const catalogue = mapOfEachKind<Entry>();
  const sorted = files.toSorted((a, b) => compareTexts(a.partial?.slug ?? "", b.partial?.slug ?? ""));
  for (const read of sorted) {
    const { partial, data } = read;
    if (!partial || !data || catalogue[partial.kind].has(partial.slug)) continue;
    const { kind, slug, authority, file } = partial;
    // A getter, because a cached file is read from disk only when its text is needed.
    const entry = {
      kind,
      slug,
      authority,
      file,
      data,
      get text() {
        return read.text;
      },
    };
    catalogue[kind].set(slug, entry);
  }
  return catalogue as unknown as Catalogue;
}

/** Returns an empty map for each kind. */
export function mapOfEachKind<T>(): Record<Kind, Map<string, T>> {
  return Object.fromEntries(kindNames.map((kind) => [kind, new Map<string, T>()])) as Record<Kind, Map<string, T>>;
}
