import * as z from "zod";

import { childOf, unwrap } from "../../fields/describe.ts";
import { kindNames, kinds } from "../../kinds/index.ts";
import { quoted } from "../../problems/quoted.ts";
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
    const parted = lines.map((line) => line.replace(pattern, put));
    const names = parted.filter((line) => /^[^\s#-]/.test(line)).map((line) => fieldOn(line)?.name ?? "");
    if (names.length > 0 && names.every(isFieldName)) return { lines: parted, message };
  }
  return undefined;
}

type Mistake = readonly [pattern: RegExp, put: string, message: string];

/** Mistakes around a field’s name, colon and space. */
const colonMistakes: readonly Mistake[] = [
  [/^(\s*(?:- +)?[\w-]+):(?!\/\/)(?=[^\s:])/, "$1: ", "There must be a space after the colon."],
  [/^(\s*(?:- +)?[\w-]+)\s*[：=﹕]\s*/, "$1: ", "The name of a field is followed by a colon and a space."],
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

let known: ReadonlySet<string> | undefined;

/** Whether any kind of entry has a field of this name, at any depth. */
export function isFieldName(name: string): boolean {
  known ??= new Set(kindNames.flatMap((kind) => namesIn(kinds[kind].schema)));
  return known.has(name);
}

function namesIn(schema: z.core.$ZodType): string[] {
  const bare = unwrap(schema);
  if (bare instanceof z.ZodArray) return namesIn(childOf(bare, 0) ?? z.never());
  if (!(bare instanceof z.ZodObject)) return [];
  return Object.entries(bare.shape).flatMap(([name, field]) => [name, ...namesIn(field as z.core.$ZodType)]);
}
