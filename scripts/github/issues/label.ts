import type * as z from "zod";

import { metaOf, schemaAt } from "../../../schemas/fields/describe.ts";
import type { Asked } from "./asked.ts";

/**
 * The heading of a question: the title of the field, and after a colon those of what is inside it. For an item of a list
 * of things with types that is the type.
 */
export function labelFor(schema: z.ZodObject, { path, type }: Asked): string {
  const titles = path.flatMap((step, index) => (typeof step === "string" ? [titleAt(schema, path, index)] : []));
  const [field = "", ...inside] = titles;
  return [field, ...(type === undefined ? inside : [typeTitle(schema, path, type)]).map(withSmallLetter)].join(": ");
}

function titleAt(schema: z.ZodObject, path: Asked["path"], index: number): string {
  const field = schemaAt(schema, path.slice(0, index + 1));
  return (field && metaOf(field).title) ?? String(path[index]);
}

function typeTitle(schema: z.ZodObject, path: Asked["path"], type: string): string {
  const field = schemaAt(schema, [...path.slice(0, -1), "type"]);
  return (field && metaOf(field).words?.[type]?.title) ?? type;
}

/** What stands inside a label is no heading of its own; abbreviations stay as they are. */
function withSmallLetter(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
