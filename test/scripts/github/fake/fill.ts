/** The subset of an OpenAPI schema that the fake reads. */
export interface Schema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  minLength?: number;
  minimum?: number;
}

/** Returns a value with stubs for all missing fields that its schema requires, so that it has the shape of GitHub’s. */
export function fill(schema: Schema, value: unknown, resolve: (schema: Schema) => Schema): unknown {
  const here = resolve(schema);
  if (value === null) return null;
  const parts = [here, ...(here.allOf ?? []).map((part) => resolve(part)), ...chosen(here, value, resolve)];
  if (Array.isArray(value)) {
    const items = parts.find((part) => part.items)?.items;
    return items ? value.map((item) => fill(items, item, resolve)) : value;
  }
  if (value === undefined) return stub(here, resolve);
  if (typeof value !== "object") return value;
  const filled: Record<string, unknown> = { ...value };
  for (const { properties = {}, required = [] } of parts) {
    for (const [name, child] of Object.entries(properties)) {
      if (filled[name] !== undefined || required.includes(name)) filled[name] = fill(child, filled[name], resolve);
    }
  }
  return filled;
}

function chosen(schema: Schema, value: unknown, resolve: (schema: Schema) => Schema): Schema[] {
  const options = (schema.oneOf ?? schema.anyOf ?? []).map((option) => resolve(option));
  const type = Array.isArray(value) ? "array" : typeof value;
  const option = options.find((one) => one.type === type) ?? options.find((one) => one.allOf ?? one.anyOf ?? one.oneOf);
  return option ? [option, ...(option.allOf ?? []).map(resolve), ...chosen(option, value, resolve)] : [];
}

function stub(schema: Schema, resolve: (schema: Schema) => Schema): unknown {
  if (schema.anyOf?.some(({ type }) => type === "null")) return null;
  if (schema.enum) return schema.enum[0];
  const [option] = schema.oneOf ?? schema.anyOf ?? schema.allOf ?? [];
  if (option && schema.type === undefined) return fill(option, undefined, resolve);
  switch (schema.type) {
    case "integer":
    case "number":
      return schema.minimum ?? 1;
    case "boolean":
      return false;
    case "array":
      return [];
    case "object":
      return fill(schema, {}, resolve);
    default:
      if (schema.format === "date-time") return "2026-01-01T00:00:00Z";
      return schema.format === "uri" ? "https://api.github.com/" : "x".repeat(Math.max(schema.minLength ?? 1, 1));
  }
}
