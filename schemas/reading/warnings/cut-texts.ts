import type * as z from "zod";

import type { Path } from "../../problems/problem.ts";
import { quoted } from "../../problems/quoted.ts";
import type { Node, Range } from "../../yaml/tree.ts";
import { correctedLine, placeName, yamlLine } from "../explain/case.ts";
import { type Fault, maxCorrectionLines } from "../fault.ts";
import { inQuotes } from "../syntax/quotes.ts";
import { type TextPlace, textsIn } from "./texts.ts";

/**
 * Reports texts next to a comment that probably belongs to them: in YAML, a “#” after a space starts a comment.
 *
 * @param schema identifies the text fields; without it, every field counts as one
 */
export function cutTexts(text: string, tree: () => Node | undefined, schema?: z.core.$ZodType): Fault[] {
  const root = hasCommentBehind(text) ? tree() : undefined;
  if (!root) return [];
  return Array.from(textsIn(root, schema)).flatMap((place) => [...cutBehind(place, text), ...cutBefore(place, text)]);
}

/** Whether any line has a “#” after other text and white space: a cheap filter before building the tree. */
function hasCommentBehind(text: string): boolean {
  for (let at = text.indexOf("#"); at >= 0; at = text.indexOf("#", at + 1)) {
    let before = at - 1;
    while (isBlank(text.charCodeAt(before))) before--;
    if (before >= 0 && before < at - 1 && !/[\r\n]/.test(text.charAt(before))) return true;
  }
  return false;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/** Reports a text with a comment after it on its line that may belong to it. */
function* cutBehind({ path, node, meta, inBrackets }: TextPlace, text: string): Generator<Fault> {
  const written = text.slice(node.start, node.end);
  const [, gap = "", found] = /^([ \t]+)(#[^\r\n]*)/.exec(text.slice(node.end)) ?? [];
  if (node.quoted || written === "" || found === undefined) return;
  const comment = (inBrackets ? found.replace(/,\s*$/, "") : found).trimEnd();
  const value = written.replace(/\s+/g, " ");
  if (!belongs(comment, value, isSentence(meta))) return;
  const range = { start: node.end + gap.length, end: node.end + gap.length + comment.length };
  const advice = "Put quotes around the value if it belongs to it.";
  yield { ...report(range, path, comment, advice), correction: correctedLine(path, inQuotes(value + gap + comment)) };
}

/** Reports a text whose first line is lost, because it starts with a “#” after the field’s name. */
function* cutBefore({ path, node, pair }: TextPlace, text: string): Generator<Fault> {
  const { value } = node;
  if (!pair || typeof value !== "string") return;
  const from = pair.keyRange.end;
  const [head, found] = /^\s*:[ \t]+(?:[|>][-+\d]*[ \t]+)?(#+[^\s#][^\r\n]*|##+ [^\r\n]*)/.exec(text.slice(from)) ?? [];
  if (head === undefined || found === undefined) return;
  const comment = found.trimEnd();
  const start = from + head.length - found.length;
  const joined = `${comment}\n${value}`;
  yield {
    ...report(
      { start, end: start + comment.length },
      path,
      comment,
      "If it belongs to it, put it on the line below, behind a “|”.",
    ),
    ...(joined.split("\n").length <= maxCorrectionLines ? { correction: yamlLine(path.at(-1) ?? "", joined) } : {}),
  };
}

function report(range: Range, path: Path, comment: string, advice: string): Fault {
  const message = `The text after # is a comment, so ${quoted(comment)} is not part of ${placeName(path)}. ${advice} If it is a comment, put it on a line of its own.`;
  return { id: "text-after-hash", range, path, message };
}

/** Whether a field holds whole sentences, judged by its examples. */
function isSentence({ examples = [] }: z.GlobalMeta): boolean {
  return examples.some((example) => typeof example === "string" && example.endsWith("."));
}

/** The end of an incomplete sentence: a word that needs another after it, or punctuation. */
const endsOpen =
  /(?:[,:;(&–—-]|(?:^|\s)(?:an?|the|and|or|of|for|to|with|by|from|at|as|its|their|our|your|no|number|issue|ticket|lot))$/i;

/**
 * Whether a comment looks like a continuation of the text before it: it has no space after its “#”, as in “issue #2”,
 * or the text ends in the middle of a sentence.
 */
function belongs(comment: string, value: string, isSentence: boolean): boolean {
  const said = comment.replace(/^#+\s*/, "");
  if (said === "") return false;
  const isOver = /[.!?…][)"'”’]?$/.test(value);
  return (
    /^#+[^\s#]/.test(comment) ||
    endsOpen.test(value) ||
    (!isOver && /^(?:and|or|but|nor)\s|^[&,;)]|^(?!19|20)\d{1,4}$/.test(said)) ||
    (value.lastIndexOf("(") > value.lastIndexOf(")") && said.includes(")")) ||
    (isSentence && !isOver && /^\p{Ll}.*\.$/u.test(said))
  );
}
