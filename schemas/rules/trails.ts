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

/** What is known of the values of a field, by its schema and its name; undefined for a field that is not looked for. */
type Tell<T> = (schema: z.core.$ZodType, name: string) => T | undefined;

/** The trails of each kind to the fields that `tell` knows something of. */
export function trailsTo<T>(tell: Tell<T>): Record<Kind, readonly Trail<T>[]> {
  return Object.fromEntries(kindNames.map((kind) => [kind, [...trailsIn(kinds[kind].schema, [], tell)]])) as Record<
    Kind,
    Trail<T>[]
  >;
}

function* trailsIn<T>(schema: z.core.$ZodType, steps: Step[], tell: Tell<T>): Generator<Trail<T>> {
  const last = steps.findLast((step) => step !== "items");
  const about = tell(schema, last?.field ?? "");
  const bare = unwrap(schema);
  if (about !== undefined) yield { steps, about };
  if (bare instanceof z.ZodObject) {
    for (const [field, child] of Object.entries(bare.shape))
      yield* trailsIn(child as z.core.$ZodType, [...steps, { field }], tell);
  } else if (bare instanceof z.ZodArray) yield* trailsIn(bare.def.element, [...steps, "items"], tell);
}

/** Looks at a value. The path changes after the visit: copy it to keep it. */
export type Visit = (path: Path, value: unknown) => void;

/** Visits every value that a trail leads to in an entry. */
export function follow(data: object, { steps }: Trail<unknown>, visit: Visit): void {
  walk(data, steps, 0, [], visit);
}

/** Goes on from a step. `walked` is one array for the whole way, because most visits look at the value alone. */
function walk(from: unknown, steps: readonly Step[], start: number, walked: (string | number)[], visit: Visit): void {
  let value = from;
  for (let at = start; at < steps.length && value !== undefined; at++) {
    const step = steps[at];
    if (step === "items") {
      walkItems(value, steps, at, walked, visit);
      return;
    }
    walked[at] = step?.field ?? "";
    value = (value as Record<string, unknown>)[step?.field ?? ""];
  }
  if (value === undefined) return;
  walked.length = steps.length;
  visit(walked, value);
}

function walkItems(list: unknown, steps: readonly Step[], at: number, walked: (string | number)[], visit: Visit): void {
  if (!Array.isArray(list)) return;
  for (let index = 0; index < list.length; index++) {
    walked[at] = index;
    walk(list[index], steps, at + 1, walked, visit);
  }
}
