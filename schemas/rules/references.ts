import * as z from "zod";

import type { DraftEntry } from "../draft.ts";
import { metaOf, unwrap } from "../fields/describe.ts";
import { type Kind, kindNames, kinds } from "../kinds/index.ts";
import type { Path } from "../problems/problem.ts";

/** A reference in an entry: where it stands, the kind it names and the slug. */
export interface Reference {
  path: Path;
  kind: Kind;
  slug: string;
}

type Step = { field: string } | "items";
interface Trail {
  steps: Step[];
  kind: Kind;
}

const trails = Object.fromEntries(kindNames.map((kind) => [kind, [...findTrails(kinds[kind].schema, [])]])) as Record<
  Kind,
  Trail[]
>;

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
  for (const { steps, kind } of trails[entry.kind]) {
    follow(entry.data, steps, [], (path, slug) => found.push({ path, kind, slug }));
  }
  return found;
}

function* findTrails(schema: z.core.$ZodType, steps: Step[]): Generator<Trail> {
  const kind = metaOf(schema).references;
  const bare = unwrap(schema);
  if (kind) yield { steps, kind };
  else if (bare instanceof z.ZodObject) {
    for (const [field, child] of Object.entries(bare.shape))
      yield* findTrails(child as z.core.$ZodType, [...steps, { field }]);
  } else if (bare instanceof z.ZodArray) yield* findTrails(bare.def.element, [...steps, "items"]);
}

/** Visits whatever text a trail leads to. `walked` is the way to `value`: one array for all, so that few are made. */
function follow(
  value: unknown,
  steps: readonly Step[],
  walked: (string | number)[],
  visit: (path: Path, slug: string) => void,
): void {
  const step = steps[walked.length];
  if (step === undefined) {
    if (typeof value === "string") visit([...walked], value);
  } else if (step !== "items") {
    enter(step.field, (value as Record<string, unknown>)[step.field]);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => {
      enter(index, item);
    });
  }

  function enter(name: string | number, child: unknown): void {
    if (child === undefined) return;
    walked.push(name);
    follow(child, steps, walked, visit);
    walked.pop();
  }
}
