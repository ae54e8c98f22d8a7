import * as z from "zod";

import { childOf, unwrap } from "../../fields/describe.ts";
import { kindNames, kinds } from "../../kinds/index.ts";
import { quoted } from "../../problems/quoted.ts";
import { scalarToYaml } from "../../yaml/dump.ts";
import { type Cause, fieldOn, oneLine, rowsNear } from "./cause.ts";

/** A field name without a colon and a space after it, or with Markdown or quotation marks around it. */
export const names: Cause = function* (scene) {
  for (const row of rowsNear(scene)) {
    const line = scene.lines[row] ?? "";
    for (const [pattern, put, message] of mistakes) {
      const right = line.replace(pattern, put);
      if (right !== line) yield oneLine(row, right, message);
    }
    const [all = "", before = "", word = "", rest = ""] =
      /^(\s*(?:- +)?)([\w-]+)(?:[;,]|\s*(?:->|=>|→))?\s+(.*)/.exec(line) ?? [];
    if (isFieldName(word) && all === line)
      yield oneLine(row, `${before}${word}: ${rest}`, `There must be a colon after ${quoted(word)}.`);
  }
};

/** Separates name and value in lines that all make the same colon mistake; undefined for any others. */
export function splitNames(lines: readonly string[]): { lines: string[]; message: string } | undefined {
  for (const [pattern, put, message] of colonMistakes) {
    const parted = lines.map((line) => withSmallName(line.replace(pattern, put)));
    const names = parted.filter((line) => /^[^\s#-]/.test(line)).map((line) => fieldOn(line)?.name ?? "");
    if (names.length > 0 && names.every(isFieldName)) return { lines: parted, message };
  }
  return undefined;
}

/** Turns a table with the names of fields in its first row into fields; undefined for any other text. */
export function splitTable([head = "", ...rows]: readonly string[]): { lines: string[]; message: string } | undefined {
  const mark = ["\t", "|", ";", ","].find((one) => head.includes(one));
  if (mark === undefined) return undefined;
  const titles = head.split(mark).map((title) => withSmallName(`${title.trim()}:`).slice(0, -1));
  if (titles.length < 2 || !titles.every(isFieldName)) return undefined;
  const [row = "", ...others] = rows;
  const cells = row.split(mark).map((cell) => cell.trim());
  const isWhole = others.length === 0 && cells.length === titles.length;
  const more = others.length === 0 ? "" : " Give each row a file of its own.";
  return {
    lines: isWhole ? titles.map((title, at) => `${title}: ${scalarToYaml(cells[at] ?? "")}`) : [],
    message: `This is a table, and an entry has a line for each field: its name, a colon, a space and the value.${more}`,
  };
}

/** Writes the name at the start of a line with a small first letter where only that is the name of a field. */
function withSmallName(line: string): string {
  const [name = ""] = /^[\w-]+(?=:)/.exec(line) ?? [];
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  return !isFieldName(name) && isFieldName(small) ? small + line.slice(name.length) : line;
}

type Mistake = readonly [pattern: RegExp, put: string, message: string];

/** Mistakes around a field’s name, colon and space. */
const colonMistakes: readonly Mistake[] = [
  [/^(\s*(?:- +)?[\w-]+):(?!\/\/)(?=[^\s:])/, "$1: ", "There must be a space after the colon."],
  [/^(\s*(?:- +)?[\w-]+)\s*[：=﹕]\s*/, "$1: ", "The name of a field is followed by a colon and a space."],
  [/^(\s*(?:- +)?[\w-]+)\t+/, "$1: ", "The name of a field is followed by a colon and a space, not by a tab."],
];
const mistakes: readonly Mistake[] = [
  ...colonMistakes,
  [/^(\s*)["'](?=[\w-]+: )/, "$1", "The quotation mark before the name of the field is not closed. Leave it out."],
  [
    /^(\s*(?:- +)?)[*_`]+([A-Za-z\d-](?:[\w-]*[A-Za-z\d-])?)[*_`]*(\s*:)[*_`]*/,
    "$1$2$3",
    "The name of a field has no stars, underlines or backticks around it.",
  ],
];

/** The fence of a Markdown code block around the YAML. */
export const fences: Cause = function* (scene) {
  for (const row of rowsNear(scene)) {
    if (/^\s*(?:```|~~~)/.test(scene.lines[row] ?? ""))
      yield { from: row, to: row + 1, lines: [], message: "This line marks a code block in Markdown. Delete it." };
  }
};

/** Whether an unindented line does not start with a field name and colon. */
export function isStray(line: string): boolean {
  if (/^(?:[ \t#[\]{}]|$|---(?:\s|$)|\.\.\.(?:\s|$)|%)/.test(line)) return false;
  // An underscore can be around a name or in it. Matching greedily in two steps avoids backtracking.
  const [name = ""] = /^["'“‘*_`]*[\w$-]*/.exec(line) ?? [];
  if (/[\w$-]/.test(name) && /^["'”’*_`]*\s*[:：=﹕]/.test(line.slice(name.length))) return false;
  return !isFieldName(/^[\w-]+/.exec(line)?.[0] ?? "");
}

let known: ReadonlyMap<string, z.core.$ZodType> | undefined;

/** Whether any kind of entry has a field of this name, at any depth. */
export function isFieldName(name: string): boolean {
  return fieldNamed(name) !== undefined;
}

/** Returns the schema of the last field of this name, at any depth of any kind of entry. */
export function fieldNamed(name: string): z.core.$ZodType | undefined {
  known ??= new Map(kindNames.flatMap((kind) => fieldsIn(kinds[kind].schema)));
  return known.get(name);
}

function fieldsIn(schema: z.core.$ZodType): [name: string, field: z.core.$ZodType][] {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodArray) return fieldsIn(childOf(bare, 0) ?? z.never());
  if (!(bare instanceof z.ZodObject)) return [];
  const fields = Object.entries(bare.shape) as [string, z.core.$ZodType][];
  return fields.flatMap(([name, field]) => [[name, field] as const, ...fieldsIn(field)]) as [string, z.core.$ZodType][];
}
