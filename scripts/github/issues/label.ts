import type * as z from "zod";

import { uncapitalised } from "../../../schemas/capitals.ts";
import { metaOf, schemaAt } from "../../../schemas/fields/describe.ts";
import type { AskedField } from "./asked.ts";

/**
 * The heading of a question: the title of the field and, after a colon, those of nested fields. For an item of a typed
 * list, the type’s title follows.
 */
export function labelFor(schema: z.ZodObject, { path, type }: AskedField): string {
  const titles = path.flatMap((step, index) => (typeof step === "string" ? [titleAt(schema, path, index)] : []));
  const [field = "", ...inside] = titles;
  return [field, ...(type === undefined ? inside : [typeTitle(schema, path, type)]).map(uncapitalised)].join(": ");
}

function titleAt(schema: z.ZodObject, path: AskedField["path"], index: number): string {
  const field = schemaAt(schema, path.slice(0, index + 1));
  return (field && metaOf(field).title) ?? String(path[index]);
}

function typeTitle(schema: z.ZodObject, path: AskedField["path"], type: string): string {
  const field = schemaAt(schema, [...path.slice(0, -1), "type"]);
  return (field && metaOf(field).words?.[type]?.title) ?? type;
}
