import { type Catalogue, entriesOfKind, type Kind, kindNames, referencesIn } from "../../schemas/index.ts";
import { replaceAt } from "../../schemas/yaml/value-at.ts";
import { memoisePerObject } from "../memoise-per-object.ts";
import { type Change, changeOf, type PastFields } from "./changes.ts";

/** Returns the current slug of an entry by a former one; any other slug unchanged. */
export type CurrentSlug = (kind: Kind, slug: string) => string;

/** Maps former slugs to current ones for a catalogue. */
export const currentSlug = memoisePerObject(({ catalogue }: { catalogue: Catalogue }): CurrentSlug => {
  const today = new Map<string, string>();
  for (const kind of kindNames) {
    for (const { slug, data } of entriesOfKind(catalogue, kind)) {
      for (const alias of data.aliases ?? []) today.set(`${kind}/${alias}`, slug);
    }
  }
  return (kind, slug) => today.get(`${kind}/${slug}`) ?? slug;
});

/**
 * Rewrites the references of a change to current slugs; undefined if nothing else had changed, since a rename is not a
 * new use.
 */
export function withCurrentSlugs(change: Change, slugOf: CurrentSlug): Change | undefined {
  const [before, after] = [change.before, change.after].map((fields) => fields && referring(change, fields, slugOf));
  if (before === change.before && after === change.after) return change;
  if (!after) return { ...change, before };
  const what = changeOf(before, after);
  return what && { ...change, ...what, before, after };
}

/** The fields of an entry with references rewritten to current slugs; the same object if none changes. */
function referring({ kind, slug, authority }: Change, fields: PastFields, slugOf: CurrentSlug): PastFields {
  const references = referencesIn({ kind, slug, authority, file: "", data: fields });
  const renamed = references.filter((reference) => slugOf(reference.kind, reference.slug) !== reference.slug);
  if (renamed.length === 0) return fields;
  const copy = structuredClone(fields);
  for (const reference of renamed) replaceAt(copy, reference.path, slugOf(reference.kind, reference.slug));
  return copy;
}
