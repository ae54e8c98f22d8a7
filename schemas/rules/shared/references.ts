import { metaOf } from "../../fields/describe.ts";
import type { Kind } from "../../kinds/index.ts";
import type { PartialEntry } from "../../partial-entry.ts";
import type { Path } from "../../problems/problem.ts";
import { pathTreesByKind, visitPaths } from "./path-tree.ts";

/** A reference in an entry: its path, the kind it refers to and the slug. */
export interface Reference {
  path: Path;
  kind: Kind;
  slug: string;
}

const trees = pathTreesByKind((schema) => metaOf(schema).references);

/** Caches the references of each entry, because several rules need them. */
const cache = new WeakMap<PartialEntry, readonly Reference[]>();

/** Returns every reference in an entry, as declared in the schema of its kind. */
export function referencesIn(entry: PartialEntry): readonly Reference[] {
  const found = cache.get(entry) ?? findReferences(entry);
  cache.set(entry, found);
  return found;
}

function findReferences(entry: PartialEntry): Reference[] {
  const found: Reference[] = [];
  visitPaths(entry.data, trees[entry.kind], (path, slug, kind) => {
    if (typeof slug === "string") found.push({ path: [...path], kind, slug });
  });
  return found;
}
