import { text as readStream } from "node:stream/consumers";

import { CORE_SCHEMA, load } from "js-yaml";
import * as z from "zod";

import { schemaAt, unwrap } from "../../schemas/fields/describe.ts";
import { type Kind, kinds } from "../../schemas/index.ts";
import { withOrdinarySpaces } from "../../schemas/problems/hidden.ts";
import { parse, readableTreeOf } from "../../schemas/reading/parse.ts";
import { cutTexts } from "../../schemas/reading/remarks/cut-texts.ts";
import { CannotRun } from "../lib/stop.ts";

/**
 * The fields that a program hands in: YAML or JSON on standard input, where there is any.
 *
 * @param tell is called with a sentence for each text that YAML takes for a comment
 */
export async function fieldsOnStdin(
  kind: Kind,
  stdin: NodeJS.ReadStream,
  tell: (sentence: string) => void,
): Promise<Record<string, unknown>> {
  if (stdin.isTTY) return {};
  const text = await readStream(stdin);
  const fields = parseFields(text, "Standard input");
  for (const { message } of cutTexts(text, () => readableTreeOf(text), kinds[kind].schema)) tell(message);
  return fields;
}

/**
 * The fields given as `--set name=value`; a name with dots reaches inside. The value of a text is what was given, to the
 * letter; lists, sets of fields and numbers are read as YAML.
 */
export function fieldsFromFlags(kind: Kind, assignments: readonly string[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const assignment of assignments) {
    const [, name, value] = /^([\w.]+)=(.*)$/s.exec(assignment) ?? [];
    if (name === undefined || value === undefined) throw new CannotRun(`“${assignment}” is not written as name=value.`);
    const steps = name.split(".");
    const last = steps.pop() ?? "";
    let at = fields;
    for (const step of steps) {
      const next = Object.hasOwn(at, step) ? at[step] : {};
      define(at, step, next);
      if (typeof next !== "object" || next === null)
        throw new CannotRun(`“${name}” names a field inside a value that has no fields.`);
      at = next as Record<string, unknown>;
    }
    const schema = schemaAt(kinds[kind].schema, name.split("."));
    define(
      at,
      last,
      schema === undefined ? value : valueFor(schema, withOrdinarySpaces(value), `The value of “${name}”`),
    );
  }
  return fields;
}

/** What was given for a field. Nothing of it is a comment, for there is nobody to read one. */
function valueFor(schema: z.core.$ZodType, given: string, what: string): unknown {
  const isText = z.safeParse(schema, given).success || unwrap(schema) instanceof z.ZodString;
  const read = isText && !z.safeParse(schema, Number(given)).success ? given : parseYaml(given, what);
  return /(?:^|\s)#/.test(given) && !JSON.stringify(read).includes("#") ? given : read;
}

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

function parseFields(text: string, what: string): Record<string, unknown> {
  if (text.trim() === "") return {};
  const value = parseYaml(text, what);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new CannotRun(`${what} must hold fields, as YAML or JSON.`);
  return value as Record<string, unknown>;
}

function parseYaml(text: string, what: string): unknown {
  try {
    return text.trim() === "" ? "" : load(text, { schema: CORE_SCHEMA, maxAliases: 0, maxDepth: 20 });
  } catch {
    const [fault] = parse(text).faults;
    const where = fault ? ` Line ${text.slice(0, fault.range.start).split("\n").length}: ${fault.message}` : "";
    throw new CannotRun(`${what} is not valid YAML or JSON.${where}`);
  }
}
