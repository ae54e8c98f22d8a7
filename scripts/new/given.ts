import { CORE_SCHEMA, load } from "js-yaml";
import * as z from "zod";

import { accepts, isNumberForText, schemaAt, unwrap } from "../../schemas/fields/describe.ts";
import { type Kind, kinds, maxBytes } from "../../schemas/index.ts";
import { withOrdinarySpaces } from "../../schemas/problems/hidden.ts";
import { decodeText } from "../../schemas/reading/decode.ts";
import { itemsAtCommas } from "../../schemas/reading/items-in-text.ts";
import { Lines } from "../../schemas/reading/lines.ts";
import { parse, readableTreeOf, treeOf } from "../../schemas/reading/parse.ts";
import { lostTexts } from "../../schemas/reading/warnings/lost-texts.ts";
import { isMapping, setField } from "../../schemas/yaml/mapping.ts";
import { numbersForTexts } from "../../schemas/yaml/numbers-for-texts.ts";
import { valueAt } from "../../schemas/yaml/value-at.ts";
import { CommandError } from "../lib/stop.ts";

const limits = { maxAliases: 0, maxDepth: 20 };

/**
 * Reads fields as YAML or JSON from standard input; none if it is a terminal or empty.
 *
 * @param print receives a sentence for each text that YAML truncates or drops in part
 * @throws CommandError if the input is not UTF-8, too large or not valid YAML or JSON
 */
export async function fieldsOnStdin(
  kind: Kind,
  stdin: NodeJS.ReadStream,
  print: (sentence: string) => void,
): Promise<Record<string, unknown>> {
  if (stdin.isTTY) return {};
  const { text: decoded, fault } = decodeText(await bytesOn(stdin));
  if (fault)
    throw new CommandError(
      `Standard input is not UTF-8 text from line ${new Lines(decoded).at(fault.range.start).line} on. Write it with the encoding UTF-8.`,
    );
  const text = decoded.replace(/^\ufeff/, "");
  const fields = parseFields(text, "Standard input", kinds[kind].schema);
  for (const { message } of lostTexts(text, () => readableTreeOf(text), kinds[kind].schema)) print(message);
  return fields;
}

/** Reads standard input, up to the size limit of a file, as the stream may be endless. */
async function bytesOn(stdin: AsyncIterable<string | Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (length > maxBytes)
      throw new CommandError(
        `Standard input is larger than ${maxBytes / 1024} KiB, which is the most that a file may hold.`,
      );
  }
  return Buffer.concat(chunks);
}

/**
 * Parses `--set name=value` flags; dots in a name address nested fields. Values of text fields are kept verbatim; lists,
 * objects and numbers are parsed as YAML.
 *
 * @throws CommandError for another form of flag, a field that is given twice or inside a value without fields, and invalid
 * YAML
 */
export function fieldsFromFlags(kind: Kind, assignments: readonly string[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const assignment of assignments) {
    const [, name, value] = /^([\w.]+)=(.*)$/s.exec(assignment) ?? [];
    if (name === undefined || value === undefined)
      throw new CommandError(`“${assignment}” is not written as name=value.`);
    const steps = name.split(".");
    const last = steps.pop() ?? "";
    let at = fields;
    for (const step of steps) {
      const next = Object.hasOwn(at, step) ? at[step] : {};
      setField(at, step, next);
      if (!isMapping(next))
        throw new CommandError(
          `“${name}” names a field inside a value that has no fields. Give the whole value of “${steps[0]}”.`,
        );
      at = next;
    }
    if (Object.hasOwn(at, last)) throw new CommandError(`“${name}” is given twice. Keep one of the two.`);
    const schema = schemaAt(kinds[kind].schema, name.split("."));
    setField(
      at,
      last,
      schema === undefined ? value : valueFor(schema, withOrdinarySpaces(value), `The value of “${name}”`),
    );
  }
  return fields;
}

function isTextFor(schema: z.core.$ZodType, given: string): boolean {
  return accepts(schema, given) || unwrap(schema) instanceof z.ZodString;
}

/** Parses the value of a field: YAML, but “#” starts no comment, and a list can be comma-separated without brackets. */
function valueFor(schema: z.core.$ZodType, given: string, what: string): unknown {
  const read = isTextFor(schema, given) && isNumberForText(Number(given), schema) ? given : parseYaml(given, what);
  if (/(?:^|\s)#/.test(given) && !JSON.stringify(read).includes("#")) return given;
  return isListOfTexts(schema) && typeof read === "string" && read !== "" ? itemsAtCommas(read) : read;
}

function isListOfTexts(schema: z.core.$ZodType): boolean {
  const list = unwrap(schema);
  return list instanceof z.ZodArray && !(unwrap(list.def.element) instanceof z.ZodObject);
}

function parseFields(text: string, what: string, schema: z.core.$ZodType): Record<string, unknown> {
  if (text.trim() === "") return {};
  const value = parseYaml(text, what);
  if (!isMapping(value)) throw new CommandError(`${what} must hold fields, as YAML or JSON.`);
  const tree = treeOf(text);
  for (const { path, node } of tree ? numbersForTexts(tree, schema) : []) {
    const field = schemaAt(schema, path);
    const written = text.slice(node.start, node.end);
    const holder = valueAt(value, path.slice(0, -1));
    if (field && isTextFor(field, written)) setField(holder as object, String(path.at(-1)), written);
  }
  return value;
}

function parseYaml(text: string, what: string): unknown {
  try {
    return text.trim() === "" ? "" : load(text, { ...limits, schema: CORE_SCHEMA });
  } catch {
    // A value of a field need not be a set of fields, as a file must.
    const faults = parse(text).faults.filter(({ id }) => id !== "not-an-entry");
    const [fault] = faults.length > 0 ? faults : parse(`value: ${text}`).faults;
    const where = fault ? ` Line ${new Lines(text).at(fault.range.start).line}: ${fault.message}` : "";
    throw new CommandError(`${what} is not valid YAML or JSON.${where}`);
  }
}
