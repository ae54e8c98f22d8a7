import type { JsonSchema } from "../../../schemas/json-schema.ts";

/**
 * Returns a JSON Schema that accepts the same values, with patterns that RE2 can compile: validators in Go use it, and it
 * has neither lookaheads nor `\u` escapes. Only a lookahead after a fixed beginning is replaced, by an item of `allOf`.
 */
export function withPortablePatterns(schema: JsonSchema): JsonSchema {
  return portable(schema) as JsonSchema;
}

function portable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(portable);
  if (typeof value !== "object" || value === null) return value;
  const schema: JsonSchema = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, portable(part)]));
  if (typeof schema["pattern"] !== "string") return schema;
  const { pattern, conditions } = withoutLookaheads(withoutEscapes(schema["pattern"]));
  if (conditions.length === 0) return { ...schema, pattern };
  const { allOf = [], errorMessage } = schema;
  const added = conditions.map((condition) => ({ ...condition, ...(errorMessage !== undefined && { errorMessage }) }));
  return { ...schema, pattern, allOf: [...(allOf as object[]), ...added] };
}

/** Replaces `\u` escapes by their characters. */
function withoutEscapes(pattern: string): string {
  return pattern.replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** Splits the lookaheads after a fixed beginning from a pattern: `^a(?!b)c` accepts what `^ac` does and `^ab` does not. */
function withoutLookaheads(pattern: string): { pattern: string; conditions: readonly object[] } {
  const [opening, start = "", sign] = /^\^((?:[\w:-]|\\\/)*)\(\?([=!])/.exec(pattern) ?? [];
  if (opening === undefined) return { pattern, conditions: [] };
  const end = closingBracket(pattern, opening.length);
  const ahead = { pattern: `^${start}(?:${pattern.slice(opening.length, end)})` };
  const rest = withoutLookaheads(`^${start}${pattern.slice(end + 1)}`);
  return { pattern: rest.pattern, conditions: [sign === "!" ? { not: ahead } : ahead, ...rest.conditions] };
}

/** Returns the position of the bracket that closes the group whose content begins at a position. */
function closingBracket(pattern: string, from: number): number {
  let depth = 1;
  for (const { 0: token, index } of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*|[()]/gs)) {
    if (index < from) continue;
    if (token === "(") depth++;
    if (token === ")" && --depth === 0) return index;
  }
  throw new Error(`A bracket is not closed: ${pattern}`);
}
