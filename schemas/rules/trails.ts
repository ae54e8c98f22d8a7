import * as z from "zod";

import { unwrap } from "../fields/describe.ts";
import { type Kind, kindNames, kinds } from "../kinds/index.ts";
import type { Path } from "../problems/problem.ts";

/** A tree of the paths from a value to the nested values that rules check. */
interface Trails<T> {
  /** The data of this node; undefined for an intermediate node. */
  about?: T | undefined;
  fields?: ReadonlyMap<string, Trails<T>> | undefined;
  items?: Trails<T> | undefined;
}

/** Returns the data of a field by its schema and name; undefined for a field to ignore. */
type Tell<T> = (schema: z.core.$ZodType, name: string) => T | undefined;

/** Builds the trails to the fields of a schema for which `tell` returns data. */
export function trailsThrough<T>(schema: z.core.$ZodType, tell: Tell<T>): Trails<T> {
  return trailsIn(schema, "", tell) ?? {};
}

/** Builds the trails for each kind. */
export function trailsTo<T>(tell: Tell<T>): Record<Kind, Trails<T>> {
  return Object.fromEntries(kindNames.map((kind) => [kind, trailsThrough(kinds[kind].schema, tell)])) as Record<
    Kind,
    Trails<T>
  >;
}

function trailsIn<T>(schema: z.core.$ZodType, name: string, tell: Tell<T>): Trails<T> | undefined {
  const bare = unwrap(schema);
  const about = tell(schema, name);
  const fields = bare instanceof z.ZodObject ? fieldsIn(bare, tell) : undefined;
  const items = bare instanceof z.ZodArray ? trailsIn(bare.def.element, name, tell) : undefined;
  return about === undefined && !fields?.size && !items ? undefined : { about, fields, items };
}

function fieldsIn<T>({ shape }: z.ZodObject, tell: Tell<T>): Map<string, Trails<T>> {
  const fields = new Map<string, Trails<T>>();
  for (const [name, schema] of Object.entries(shape)) {
    const trails = trailsIn(schema as z.core.$ZodType, name, tell);
    if (trails) fields.set(name, trails);
  }
  return fields;
}

/** Visits a value. The path array is mutated after the visit: copy it to keep it. */
type Visit<T> = (path: Path, value: unknown, about: T) => void;

/** Visits the values of an entry that the trails lead to, in pre-order. */
export function follow<T>(data: object, trails: Trails<T>, visit: Visit<T>): void {
  walk(data, trails, [], 0, visit);
}

/** Traverses a value recursively. All visits share one `path` array, because few need a copy. */
function walk<T>(
  value: unknown,
  { about, fields, items }: Trails<T>,
  path: (string | number)[],
  depth: number,
  visit: Visit<T>,
): void {
  if (about !== undefined) {
    path.length = depth;
    visit(path, value, about);
  }
  // Iterates over the entry’s fields, which are fewer than those of its schema.
  if (fields) {
    const record = value as Record<string, unknown>;
    for (const name in record) {
      const trails = fields.get(name);
      if (!trails || record[name] === undefined) continue;
      path[depth] = name;
      walk(record[name], trails, path, depth + 1, visit);
    }
  } else if (items && Array.isArray(value)) {
    const list: readonly unknown[] = value;
    for (let index = 0; index < list.length; index++) {
      if (list[index] === undefined) continue;
      path[depth] = index;
      walk(list[index], items, path, depth + 1, visit);
    }
  }
}
