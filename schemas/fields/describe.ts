import * as z from "zod";

/** What a field says about itself, wrappers such as `.optional()` seen through; the outermost word counts. */
export function metaOf(schema: z.core.$ZodType): z.GlobalMeta {
  const inner = schema instanceof z.ZodOptional ? metaOf(schema.def.innerType) : {};
  return { ...inner, ...z.globalRegistry.get(schema) };
}

/** A schema without its optional wrapper. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? unwrap(schema.def.innerType) : schema;
}

/** The schema of a field of an object or of the items of a list, or undefined where there is none. */
export function childOf(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodObject) return fieldOf(bare, String(step));
  if (bare instanceof z.ZodArray) return bare.def.element;
  return undefined;
}

/** The schema at a path, or undefined where the path leaves the schema. */
export function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  return path.reduce<z.core.$ZodType | undefined>((at, step) => at && childOf(at, step), schema);
}

/** Whether an object must have a field. */
export function isRequired(schema: z.core.$ZodType): boolean {
  return !(schema instanceof z.ZodOptional);
}

function fieldOf(schema: z.ZodObject, name: string): z.core.$ZodType | undefined {
  return Object.hasOwn(schema.shape, name) ? (schema.shape[name] as z.core.$ZodType) : undefined;
}

/** What to tell somebody who fills a field in, in Markdown: what it is for and how to write it, but for words to choose. */
export function hintOf({ description = "", expects, words }: z.GlobalMeta): string {
  return expects === undefined || words ? description : `${description}\n\nWrite ${expects}.`;
}

/** Whether a field takes a value. */
export function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  return z.safeParse(schema, value).success;
}

/** Whether YAML has read a number where a field takes none, so that a text was meant: a version 1.10, which is not 1.1. */
export function isNumberForText(value: unknown, schema: z.core.$ZodType | undefined): value is number {
  return typeof value === "number" && !(schema && accepts(schema, value));
}
