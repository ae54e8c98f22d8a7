import type { DraftEntry } from "../draft.ts";
import { metaOf } from "../fields/describe.ts";
import type { Kind } from "../kinds/index.ts";
import type { Path } from "../problems/problem.ts";
import { follow, trailsTo } from "./trails.ts";

/** A reference in an entry: its path, the kind it refers to and the slug. */
export interface Reference {
  path: Path;
  kind: Kind;
  slug: string;
}

const trails = trailsTo((schema) => metaOf(schema).references);

/** Caches the references of each entry, because several rules need them. */
const foundIn = new WeakMap<DraftEntry, readonly Reference[]>();

/** Returns every reference in an entry, as declared in the schema of its kind. */
export function referencesIn(entry: DraftEntry): readonly Reference[] {
  const found = foundIn.get(entry) ?? findReferences(entry);
  foundIn.set(entry, found);
  return found;
}

function findReferences(entry: DraftEntry): Reference[] {
  const found: Reference[] = [];
  follow(entry.data, trails[entry.kind], (path, slug, kind) => {
    if (typeof slug === "string") found.push({ path: [...path], kind, slug });
  });
  return found;
}
