import type * as z from "zod";

import type { Path } from "../../problems/problem.ts";
import { quoted } from "../../problems/quoted.ts";
import type { Node, Range } from "../../yaml/tree.ts";
import { correctedLine, placeName, yamlLine } from "../explain/case.ts";
import { type Fault, mostShown } from "../fault.ts";
import { inQuotes } from "../syntax/quotes.ts";
import { type TextPlace, textsIn } from "./texts.ts";

/**
 * The texts that end, or begin, at a comment which is likely to belong to them: YAML drops what is behind a space and a
 * “#”.
 *
 * @param schema tells which fields hold text; without it, every value may
 */
export function cutTexts(text: string, tree: () => Node | undefined, schema?: z.core.$ZodType): Fault[] {
  const root = hasCommentBehind(text) ? tree() : undefined;
  if (!root) return [];
  return Array.from(textsIn(root, schema)).flatMap((place) => [...cutBehind(place, text), ...cutBefore(place, text)]);
}

/** Whether a line has a “#” behind white space behind something else. Files hold few of them, so this is quick. */
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

/** What a comment behind a text on its line says that may belong to the text. */
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

/** The first line of a text, which stands behind the name of its field and starts with a “#”. */
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
    ...(joined.split("\n").length <= mostShown ? { correction: yamlLine(path.at(-1) ?? "", joined) } : {}),
  };
}

function report(range: Range, path: Path, comment: string, advice: string): Fault {
  const message = `The text after # is a comment, so ${quoted(comment)} is not part of ${placeName(path)}. ${advice} If it is a comment, put it on a line of its own.`;
  return { id: "text-after-hash", range, path, message };
}

/** Whether a field holds whole sentences. */
function isSentence({ examples = [] }: z.GlobalMeta): boolean {
  return examples.some((example) => typeof example === "string" && example.endsWith("."));
}

/** How a text ends that goes on: a word that needs another behind it, or a mark. */
const endsOpen =
  /(?:[,:;(&–—-]|(?:^|\s)(?:an?|the|and|or|of|for|to|with|by|from|at|as|its|their|our|your|no|number|issue|ticket|lot))$/i;

/**
 * Whether a comment looks like more of the text before it: it has no space behind its “#”, as in “issue #2”, or the
 * text is cut in the middle of a sentence.
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
