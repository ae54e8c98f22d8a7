import * as z from "zod";

import { unwrap } from "../../fields/describe.ts";
import { type Kind, kindNames, kinds } from "../../kinds/index.ts";
import type { Path } from "../../problems/problem.ts";

/** A tree of the paths from a value to the nested values that rules check. */
interface PathTree<T> {
  /** The data of this node; undefined for an intermediate node. */
  data?: T | undefined;
  fields?: ReadonlyMap<string, PathTree<T>> | undefined;
  items?: PathTree<T> | undefined;
}

/** Returns the data of a field by its schema and name; undefined for a field to ignore. */
type DataOf<T> = (schema: z.core.$ZodType, name: string) => T | undefined;

/** Builds the tree of the fields of a schema for which `dataOf` returns data. */
export function pathTreeOf<T>(schema: z.core.$ZodType, dataOf: DataOf<T>): PathTree<T> {
  return subtreeOf(schema, "", dataOf) ?? {};
}

/** Builds the tree of each kind. */
export function pathTreesByKind<T>(dataOf: DataOf<T>): Record<Kind, PathTree<T>> {
  return Object.fromEntries(kindNames.map((kind) => [kind, pathTreeOf(kinds[kind].schema, dataOf)])) as Record<
    Kind,
    PathTree<T>
  >;
}

function subtreeOf<T>(schema: z.core.$ZodType, name: string, dataOf: DataOf<T>): PathTree<T> | undefined {
  const bare = unwrap(schema);
  const data = dataOf(schema, name);
  const fields = bare instanceof z.ZodObject ? fieldsIn(bare, dataOf) : undefined;
  const items = bare instanceof z.ZodArray ? subtreeOf(bare.def.element, name, dataOf) : undefined;
  return data === undefined && !fields?.size && !items ? undefined : { data, fields, items };
}

function fieldsIn<T>({ shape }: z.ZodObject, dataOf: DataOf<T>): Map<string, PathTree<T>> {
  const fields = new Map<string, PathTree<T>>();
  for (const [name, schema] of Object.entries(shape)) {
    const subtree = subtreeOf(schema as z.core.$ZodType, name, dataOf);
    if (subtree) fields.set(name, subtree);
  }
  return fields;
}

/** Visits a value. The path array is mutated after the visit: copy it to keep it. */
type Visit<T> = (path: Path, value: unknown, data: T) => void;

/** Visits the values of an entry that the tree leads to, in pre-order. */
export function visitPaths<T>(data: object, tree: PathTree<T>, visit: Visit<T>): void {
  walk(data, tree, [], 0, visit);
}

/** Traverses a value recursively. All visits share one `path` array, because few need a copy. */
function walk<T>(
  value: unknown,
  { data, fields, items }: PathTree<T>,
  path: (string | number)[],
  depth: number,
  visit: Visit<T>,
): void {
  if (data !== undefined) {
    path.length = depth;
    visit(path, value, data);
  }
  // Iterates over the entry’s fields, which are fewer than those of its schema.
  if (fields) {
    const record = value as Record<string, unknown>;
    for (const name in record) {
      const subtree = fields.get(name);
      if (!subtree || record[name] === undefined) continue;
      path[depth] = name;
      walk(record[name], subtree, path, depth + 1, visit);
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
