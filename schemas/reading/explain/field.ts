import { uncapitalised } from "../../capitals.ts";
import { accepts, isRequired } from "../../fields/describe.ts";
import { wordMeant } from "../../vocabularies/meant.ts";
import { scalarToYaml } from "../../yaml/dump.ts";
import type { Node, Range } from "../../yaml/tree.ts";
import type { Fault } from "../fault.ts";
import { inQuotes } from "../syntax/quotes.ts";
import { type Case, correctedLine, ownerOf, exampleOf, placeName, yamlLine } from "./case.ts";

/** Reports a missing required field. */
export function missingField({ form, path, meta, located }: Case): Fault {
  const name = String(path.at(-1));
  const owner = ownerOf({ form, path: path.slice(0, -1) });
  const range = located.node.type === "mapping" ? firstKey(located.node) : located.node;
  const description = meta.description ? ` ${meta.description}` : "";
  return {
    id: "missing-field",
    range,
    path,
    message: `“${name}” is missing, and ${owner} needs it.${description}${emptyListAdvice(meta)}`,
    ...(meta.examples?.[0] !== undefined ? { example: yamlLine(name, meta.examples[0]) } : {}),
  };
}

/** Returns a sentence on what an empty list says, where it says something. */
function emptyListAdvice({ empty }: Case["meta"]): string {
  return empty === undefined ? "" : ` For ${uncapitalised(empty)}, write an empty list: [].`;
}

/** Reports a field without a value. */
export function emptyValue(at: Case): Fault {
  const { path, meta, located, text } = at;
  const comment = commentInPlaceOfValue(at);
  const meant = comment && meantBy(at, comment.text);
  if (comment && meant) {
    const message = `${placeName(path, true)} has no value, because “#” starts a comment. ${meant.advice}`;
    return { id: "empty-value", range: comment.range, path, message, correction: correctedLine(path, meant.yaml) };
  }
  const names = Object.keys(meta.words ?? {});
  const choice = names.length > 0 && names.length <= 12 ? `Choose one of ${names.join(", ")}` : "Give it one";
  const isItem = typeof path.at(-1) === "number";
  // The fault about a tag or anchor has its own range, and replaces this one where both overlap.
  const isMarked = located.keyRange !== undefined && /^\s*:\s*[!&]/.test(text.slice(located.keyRange.end));
  return {
    id: "empty-value",
    range: isMarked ? located.node : (located.keyRange ?? located.node),
    path,
    message: `${placeName(path, true)} has no value. ${choice}${isItem || !isRequired(at.schema) ? ", or delete the line" : ""}.${emptyListAdvice(meta)}`,
    ...exampleOf(path, meta),
  };
}

/** Returns the comment on the line of a field or item without a value. */
function commentInPlaceOfValue({ path, located, text }: Case): { text: string; range: Range } | undefined {
  const start = located.keyRange?.end ?? located.node.start;
  const found = /^\s*:[ \t]+(#[^\r\n]*)/.exec(text.slice(start)) ?? [];
  const item = /^(?:[ \t]*#[^\r\n]*(?![^\r\n]))?\s*-[ \t]+(#[^\r\n]*)/.exec(text.slice(start)) ?? [];
  const [head, comment] = typeof path.at(-1) === "number" ? item : found;
  if (head === undefined || comment === undefined || !/[^#\s]/.test(comment)) return undefined;
  const from = start + head.length - comment.length;
  return { text: comment.trimEnd(), range: { start: from, end: from + comment.trimEnd().length } };
}

/** Reads a comment as the value it was probably meant to be: a text that starts with “#”, or a value behind one. */
function meantBy({ schema, meta }: Case, comment: string): { yaml: string; advice: string } | undefined {
  if (meta.text === "line" || meta.text === "markdown") {
    return { yaml: inQuotes(comment), advice: "Put the text in quotes." };
  }
  const said = comment.replace(/^#+\s*/, "");
  const word = accepts(schema, said) ? said : meta.words && wordMeant(meta.words, said);
  const number = accepts(schema, Number(said)) ? String(Number(said)) : undefined;
  const yaml = word === undefined ? number : scalarToYaml(word);
  return yaml === undefined ? undefined : { yaml, advice: "Leave out the “#”." };
}

function firstKey(node: Node): Range {
  return (node.type === "mapping" ? node.pairs[0]?.keyRange : undefined) ?? { start: node.start, end: node.start };
}
