import * as z from "zod";

/** Returns the metadata of a schema, merged through `.optional()` wrappers; the outermost value wins. */
export function metaOf(schema: z.core.$ZodType): z.GlobalMeta {
  const inner = schema instanceof z.ZodOptional ? metaOf(schema.def.innerType) : {};
  return { ...inner, ...z.globalRegistry.get(schema) };
}

/** Removes the `.optional()` wrappers of a schema. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.def.innerType) : schema;
}

/** Returns the schema of an object’s field or of a list’s items; undefined where there is none. */
export function childOf(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodObject) return fieldOf(bare, String(step));
  if (bare instanceof z.ZodArray) return bare.def.element;
  return undefined;
}

/** Returns the schema at a path; undefined where the path leaves the schema. */
export function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  return path.reduce<z.core.$ZodType | undefined>((at, step) => at && childOf(at, step), schema);
}

/** Whether the field of a schema is required. */
export function isRequired(schema: z.core.$ZodType): boolean {
  return !(schema instanceof z.ZodOptional);
}

function fieldOf(schema: z.ZodObject, name: string): z.core.$ZodType | undefined {
  return Object.hasOwn(schema.shape, name) ? (schema.shape[name] as z.core.$ZodType) : undefined;
}

/** Returns the hint of a field in Markdown: its description and, unless it has a vocabulary, its expected format. */
export function hintOf({ description = "", expects, words }: z.GlobalMeta): string {
  return expects === undefined || words ? description : `${description}\n\nWrite ${expects}.`;
}

/** Whether a value is valid for a schema. */
export function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  return z.safeParse(schema, value).success;
}

/**
 * Whether YAML resolved a text to a number that its field refuses: the version 1.10 must not become 1.1. True for any
 * number without a schema.
 */
export function isNumberForText(value: unknown, schema: z.core.$ZodType | undefined): value is number {
  return typeof value === "number" && !(schema && accepts(schema, value));
}
