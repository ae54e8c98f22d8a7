import { uncapitalised } from "../../capitals.ts";
import { accepts, isRequired } from "../../fields/describe.ts";
import { withArticle } from "../../fields/noun.ts";
import { withoutQuotationMarks } from "../../fields/quotation-marks.ts";
import { didYouMean, nearest, plainWord, singularOf, suggest, unambiguousMatch } from "../../likeness/suggest.ts";
import { eitherOf, quoted, quotedList } from "../../problems/quoted.ts";
import { wordMeant } from "../../vocabularies/meant.ts";
import { scalarToYaml } from "../../yaml/dump.ts";
import { fieldOrder } from "../../yaml/in-order.ts";
import type { Node, Pair, Range } from "../../yaml/tree.ts";
import { valueAt } from "../../yaml/value-at.ts";
import type { Fault } from "../fault.ts";
import { isFieldName } from "../syntax/names.ts";
import { inQuotes } from "../syntax/quotes.ts";
import { type Case, correctedLine, exampleOf, placeName, yamlLine } from "./case.ts";
import { adviceElsewhere, fieldCalled } from "./other-names.ts";
import { parentFieldOf, kindsWith } from "./parent-field.ts";

/** Reports a field that the schema does not have, and returns the field that was meant, if it can be told. */
export function unknownField(at: Case, key: string): { fault: Fault; meant?: string | undefined } {
  const { path, schema, located, text, value } = at;
  const nameless = withoutName(at, key);
  if (nameless) return { fault: nameless };
  const called = fieldCalled(withoutQuotationMarks(key) ?? key, fieldOrder(schema));
  const node = located.node;
  if (called === undefined || valueAt(value, [called]) !== undefined || node.type !== "mapping") {
    const fault = misspeltField(at, key, called);
    return { fault, meant: fault.fix?.text.replace(/^["']|["']$/g, "") };
  }
  const pair = node.pairs.find((candidate) => candidate.key === key);
  const owner = path.length === 0 ? withArticle(at.form.label.one) : placeName(path);
  const message = `${quoted(key)} is not a field of ${owner}. Use ${quoted(called)}.`;
  const range = pair?.keyRange ?? node;
  const fault: Fault = { id: "unknown-field", range, path: [...path, key], message };
  if (pair) fault.correction = renamed(called, pair, text).correction;
  return { fault, meant: called };
}

/** Reports a colon without a name before it, or with a list or fields in place of a name; undefined for any other field. */
function withoutName({ path, located: { node }, text }: Case, key: string): Fault | undefined {
  const { keyRange } = (node.type === "mapping" ? node.pairs.find((pair) => pair.key === key) : undefined) ?? {};
  if (!keyRange) return undefined;
  const isEmpty = keyRange.start === keyRange.end;
  if (!isEmpty && !/^[[{]/.test(text.slice(keyRange.start, keyRange.end))) return undefined;
  const [head] = /^\s*:/.exec(text.slice(keyRange.start)) ?? [];
  if (isEmpty && head === undefined) return undefined;
  const colon = keyRange.start + (head?.length ?? 1) - 1;
  const range = isEmpty ? { start: colon, end: colon + 1 } : keyRange;
  const message = isEmpty
    ? "There is no name before this colon. Write the name of the field, or delete the line."
    : "The name of a field is one word, and this is a list or a set of fields. Write the name alone.";
  return { id: "unknown-field", range, path: [...path, key], message };
}

/**
 * Reports a field with a typo in its name, in the wrong place or that is there already.
 *
 * @param called the field that people mean by this name
 */
function misspeltField(
  { form, path, schema, located, text, value }: Case,
  key: string,
  called: string | undefined,
): Fault {
  const known = fieldOrder(schema);
  const node = located.node;
  const pair = node.type === "mapping" ? node.pairs.find((candidate) => candidate.key === key) : undefined;
  const range = pair?.keyRange ?? node;
  const owner = path.length === 0 ? withArticle(form.label.one) : placeName(path);
  const twice = node.type === "mapping" && node.duplicates.some((duplicate) => duplicate.key === key);
  const name = withoutQuotationMarks(key) ?? key;
  // The name of another kind’s field is no typo of a field of this one.
  const elsewhere = path.length === 0 ? kindsWith(key) : [];
  const possible = elsewhere.length > 0 ? [] : known;
  const suggestions = suggest(name, possible);
  const sure = fieldMeant(
    name,
    possible.filter((one) => valueAt(value, [one]) === undefined),
  );
  // With a duplicate, or a suggested field that is present already, the suggestion is not certain.
  const meant = twice || sure !== suggestions[0] ? undefined : sure;
  const glued = gluedField(key, known);
  if (glued && pair && isNameAlone(pair)) {
    return {
      id: "unknown-field",
      range,
      path: [...path, key],
      message: `${quoted(key)} is not a field of ${owner}. There must be a colon and a space after ${quoted(glued.name)}.`,
      correction: glued.right,
      fix: { text: glued.right },
    };
  }
  const cut = pair && suggestions.length === 0 ? cutAtComma(node, pair, text) : undefined;
  if (cut !== undefined) {
    const message = `A comma ends a text in curly brackets, so ${quoted(key)} is read as a field of ${owner}. Put the whole text in quotes.`;
    return { id: "unknown-field", range, path: [...path, key], message, correction: cut };
  }
  const given = fieldMeant(name, possible) ?? called;
  if (meant === undefined && !twice && given !== undefined && valueAt(value, [given]) !== undefined) {
    const message = `${quoted(key)} is not a field of ${owner}, and ${quoted(given)} is there already. Keep the right one as ${quoted(given)}, and delete the other.`;
    return { id: "unknown-field", range, path: [...path, key], message };
  }
  const home = suggestions.length === 0 ? parentFieldOf(schema, key, valueAt(value, [key])) : undefined;
  const isEntry = path.length === 0 && suggestions.length === 0;
  const rest =
    home?.advice ??
    (isEntry ? adviceElsewhere(name) : undefined) ??
    (elsewhere.length > 0
      ? ` It is a field of ${eitherOf(elsewhere)}, which has a file of its own.`
      : suggestions.length > 0
        ? didYouMean(meant === undefined ? suggestions : [meant])
        : someFields(name, known));
  return {
    id: "unknown-field",
    range,
    path: [...path, key],
    message: `${quoted(key)} is not a field of ${owner}.${rest}`,
    ...(meant !== undefined && pair ? renamed(meant, pair, text) : {}),
    ...(home ? { example: home.example } : {}),
  };
}

/**
 * Returns the field that a name certainly means. The name of a field at another place of the model is no typo: “contract”
 * is not “contacts”.
 */
function fieldMeant(name: string, possible: readonly string[]): string | undefined {
  const meant = unambiguousMatch(name, possible);
  const stem = singularOf(plainWord(name));
  const isOther = [name, stem, `${stem}s`].some(isFieldName) && stem !== singularOf(plainWord(meant ?? ""));
  return isOther ? undefined : meant;
}

/** Returns a sentence with the fields of the most similar names, or with all fields where there are at most three. */
function someFields(name: string, known: readonly string[]): string {
  if (known.length <= 3) return ` Its fields are ${quotedList(known)}.`;
  return ` The fields with the most similar names are ${quotedList(nearest(name, known, 3))}.`;
}

/** Returns the fix of a field’s name. Quotes are kept: in JSON-style YAML, a colon without space needs them. */
function renamed(meant: string, { keyRange, value }: Pair, text: string): Required<Pick<Fault, "fix" | "correction">> {
  const quote = /^["']/.exec(text.slice(keyRange.start))?.[0] ?? "";
  const name = quote + meant + quote;
  const [line = ""] = text.slice(keyRange.end, Math.max(value.end, keyRange.end + 1)).split(/[\r\n]/);
  return { fix: { text: name }, correction: name + line.trimEnd() };
}

/** Reports a missing required field. */
export function missingField({ form, path, meta, located }: Case): Fault {
  const name = String(path.at(-1));
  const owner = path.length === 1 ? withArticle(form.label.one) : placeName(path.slice(0, -1));
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

/** Splits a key of a flow mapping that holds both name and value, because the colon or its space is missing. */
function gluedField(key: string, known: readonly string[]): { name: string; right: string } | undefined {
  const [, name, value = ""] = /^([\w-]+)(?::|\s+)(\S.*)$/.exec(key) ?? [];
  return name !== undefined && known.includes(name) ? { name, right: `${name}: ${scalarToYaml(value)}` } : undefined;
}

/** Returns a quoted field of a flow mapping whose text contains a comma, so that YAML read the rest as another key. */
function cutAtComma(node: Node, pair: Pair, text: string): string | undefined {
  if (node.type !== "mapping" || !node.flow || !isNameAlone(pair)) return undefined;
  const pairs = [...node.pairs, ...node.duplicates].sort((a, b) => a.keyRange.start - b.keyRange.start);
  const at = pairs.findIndex(({ keyRange }) => keyRange.start === pair.keyRange.start);
  const whole = pairs.findLastIndex((one, index) => index < at && !isNameAlone(one));
  const next = pairs.findIndex((one, index) => index > at && !isNameAlone(one));
  const [first, last] = [pairs[whole], pairs[(next < 0 ? pairs.length : next) - 1]];
  if (first?.value.type !== "scalar" || first.value.quoted || !last) return undefined;
  return `${first.key}: ${inQuotes(text.slice(first.value.start, last.keyRange.end).replace(/\s+/g, " "))}`;
}

/** Whether a key has neither colon nor value. */
function isNameAlone({ keyRange, value }: Pair): boolean {
  return value.type === "scalar" && value.start === value.end && value.start === keyRange.end;
}

function firstKey(node: Node): Range {
  return (node.type === "mapping" ? node.pairs[0]?.keyRange : undefined) ?? { start: node.start, end: node.start };
}
