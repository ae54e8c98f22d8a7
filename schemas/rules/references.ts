import type { DraftEntry } from "../draft.ts";
import { metaOf } from "../fields/describe.ts";
import type { Kind } from "../kinds/index.ts";
import type { Path } from "../problems/problem.ts";
import { follow, trailsTo } from "./trails.ts";

/** A reference in an entry: where it stands, the kind it names and the slug. */
export interface Reference {
  path: Path;
  kind: Kind;
  slug: string;
}

const trails = trailsTo((schema) => metaOf(schema).references);

/** What has been found in an entry is kept as long as the entry: several rules ask for it. */
const foundIn = new WeakMap<DraftEntry, readonly Reference[]>();

/** Every reference in an entry, as the schema of its kind marks them. */
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
