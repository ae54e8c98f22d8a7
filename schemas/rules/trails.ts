import * as z from "zod";

import { unwrap } from "../fields/describe.ts";
import { type Kind, kindNames, kinds } from "../kinds/index.ts";
import type { Path } from "../problems/problem.ts";

type Step = { field: string } | "items";

/** The way through the entries of a kind to a sort of value, with what is known of the values there. */
export interface Trail<T> {
  steps: readonly Step[];
  about: T;
}

/** The trails of each kind to the fields that `tell` knows something of. */
export function trailsTo<T>(tell: (schema: z.core.$ZodType) => T | undefined): Record<Kind, readonly Trail<T>[]> {
  return Object.fromEntries(kindNames.map((kind) => [kind, [...trailsIn(kinds[kind].schema, [], tell)]])) as Record<
    Kind,
    Trail<T>[]
  >;
}

function* trailsIn<T>(
  schema: z.core.$ZodType,
  steps: Step[],
  tell: (schema: z.core.$ZodType) => T | undefined,
): Generator<Trail<T>> {
  const about = tell(schema);
  const bare = unwrap(schema);
  if (about !== undefined) yield { steps, about };
  else if (bare instanceof z.ZodObject) {
    for (const [field, child] of Object.entries(bare.shape))
      yield* trailsIn(child as z.core.$ZodType, [...steps, { field }], tell);
  } else if (bare instanceof z.ZodArray) yield* trailsIn(bare.def.element, [...steps, "items"], tell);
}

/** Visits every text that a trail leads to in an entry. The path changes after the visit: copy it to keep it. */
export function follow(data: object, { steps }: Trail<unknown>, visit: (path: Path, text: string) => void): void {
  walk(data, steps, [], visit);
}

/** `walked` is the way to `value`: one array for all, because most visits look at the text alone. */
function walk(
  value: unknown,
  steps: readonly Step[],
  walked: (string | number)[],
  visit: (path: Path, text: string) => void,
): void {
  if (value === undefined) return;
  const depth = walked.length;
  const step = steps[depth];
  if (step === undefined) {
    if (typeof value === "string") visit(walked, value);
  } else if (step !== "items") {
    walked[depth] = step.field;
    walk((value as Record<string, unknown>)[step.field], steps, walked, visit);
    walked.length = depth;
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      walked[depth] = index;
      walk(value[index], steps, walked, visit);
      walked.length = depth;
    }
  }
}
