import { type Catalogue, entriesOfKind, type Kind, kindNames, referencesIn } from "../../schemas/index.ts";
import { replaceAt } from "../../schemas/yaml/value-at.ts";
import { onceFor } from "../once-for.ts";
import { type Change, changeOf, type PastFields } from "./changes.ts";

/** The slug that an entry has today, by one that it had before; any other slug as it is. */
export type SlugToday = (kind: Kind, slug: string) => string;

/** Knows the slugs of today for the entries of a catalogue. */
export const slugToday = onceFor(({ catalogue }: { catalogue: Catalogue }): SlugToday => {
  const today = new Map<string, string>();
  for (const kind of kindNames) {
    for (const { slug, data } of entriesOfKind(catalogue, kind)) {
      for (const alias of data.aliases ?? []) today.set(`${kind}/${alias}`, slug);
    }
  }
  return (kind, slug) => today.get(`${kind}/${slug}`) ?? slug;
});

/**
 * A change with what it refers to by the slugs of today; undefined where nothing else than these had changed: councils do
 * not begin to use what was renamed.
 */
export function inSlugsOfToday(change: Change, slugOf: SlugToday): Change | undefined {
  const [before, after] = [change.before, change.after].map((fields) => fields && referring(change, fields, slugOf));
  if (before === change.before && after === change.after) return change;
  if (!after) return { ...change, before };
  const what = changeOf(before, after);
  return what && { ...change, ...what, before, after };
}

/** The fields of an entry with references by the slugs of today; the very same where none differs. */
function referring({ kind, slug, authority }: Change, fields: PastFields, slugOf: SlugToday): PastFields {
  const references = referencesIn({ kind, slug, authority, file: "", data: fields });
  const renamed = references.filter((reference) => slugOf(reference.kind, reference.slug) !== reference.slug);
  if (renamed.length === 0) return fields;
  const copy = structuredClone(fields);
  for (const reference of renamed) replaceAt(copy, reference.path, slugOf(reference.kind, reference.slug));
  return copy;
}
