import { withoutQuotationMarks } from "../../fields/quotation-marks.ts";
import { didYouMean, nearest, plainWord, singularOf, suggest, unambiguousMatch } from "../../likeness/suggest.ts";
import { eitherOf, quoted, quotedList } from "../../problems/quoted.ts";
import { scalarToYaml } from "../../yaml/dump.ts";
import { fieldOrder } from "../../yaml/in-order.ts";
import type { Node, Pair } from "../../yaml/tree.ts";
import { valueAt } from "../../yaml/value-at.ts";
import type { Fault } from "../fault.ts";
import { isFieldName } from "../syntax/names.ts";
import { inQuotes } from "../syntax/quotes.ts";
import { type Case, ownerOf } from "./case.ts";
import { adviceElsewhere, fieldCalled } from "./other-names.ts";
import { parentFieldOf, kindsWith } from "./parent-field.ts";

/** Reports a field that the schema does not have, and returns the field that was meant, if it can be told. */
export function unknownField(at: Case, key: string): { fault: Fault; meant?: string | undefined } {
  const { schema, located, text, value } = at;
  const nameless = withoutName(at, key);
  if (nameless) return { fault: nameless };
  const called = fieldCalled(withoutQuotationMarks(key) ?? key, fieldOrder(schema));
  const node = located.node;
  if (called === undefined || valueAt(value, [called]) !== undefined || node.type !== "mapping") {
    const fault = misspeltField(at, key, called);
    return { fault, meant: fault.fix?.text.replace(/^["']|["']$/g, "") };
  }
  const fault = faultAt(at, key, `${quoted(key)} is not a field of ${ownerOf(at)}. Use ${quoted(called)}.`);
  const pair = pairOf(node, key);
  if (pair) fault.correction = renamed(called, pair, text).correction;
  return { fault, meant: called };
}

/** Reports a colon without a name before it, or with a list or fields in place of a name; undefined for any other field. */
function withoutName({ path, located: { node }, text }: Case, key: string): Fault | undefined {
  const { keyRange } = pairOf(node, key) ?? {};
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
function misspeltField(at: Case, key: string, called: string | undefined): Fault {
  const { path, schema, located, text, value } = at;
  const node = located.node;
  const known = fieldOrder(schema);
  const pair = pairOf(node, key);
  const fault = (rest: string): Fault => faultAt(at, key, `${quoted(key)} is not a field of ${ownerOf(at)}${rest}`);
  const glued = gluedField(key, known);
  if (glued && pair && isNameAlone(pair)) {
    const { name, right } = glued;
    const missing = fault(`. There must be a colon and a space after ${quoted(name)}.`);
    return { ...missing, correction: right, fix: { text: right } };
  }
  const name = withoutQuotationMarks(key) ?? key;
  // The name of another kind’s field is no typo of a field of this one.
  const elsewhere = path.length === 0 ? kindsWith(key) : [];
  const possible = elsewhere.length > 0 ? [] : known;
  const suggestions = suggest(name, possible);
  const cut = pair && suggestions.length === 0 ? cutAtComma(node, pair, text) : undefined;
  if (cut !== undefined) {
    const message = `A comma ends a text in curly brackets, so ${quoted(key)} is read as a field of ${ownerOf(at)}. Put the whole text in quotes.`;
    return { ...faultAt(at, key, message), correction: cut };
  }
  const twice = node.type === "mapping" && node.duplicates.some((duplicate) => duplicate.key === key);
  const sure = fieldMeant(
    name,
    possible.filter((one) => valueAt(value, [one]) === undefined),
  );
  // With a duplicate, or a suggested field that is present already, the suggestion is not certain.
  const meant = twice || sure !== suggestions[0] ? undefined : sure;
  const given = fieldMeant(name, possible) ?? called;
  if (meant === undefined && !twice && given !== undefined && valueAt(value, [given]) !== undefined)
    return fault(
      `, and ${quoted(given)} is there already. Keep the right one as ${quoted(given)}, and delete the other.`,
    );
  if (meant !== undefined) return { ...fault(`.${didYouMean([meant])}`), ...(pair ? renamed(meant, pair, text) : {}) };
  if (suggestions.length > 0) return fault(`.${didYouMean(suggestions)}`);
  const home = parentFieldOf(schema, key, valueAt(value, [key]));
  if (home) return { ...fault(`.${home.advice}`), example: home.example };
  const advice = path.length === 0 ? adviceElsewhere(name) : undefined;
  const ofOthers = ` It is a field of ${eitherOf(elsewhere)}, which has a file of its own.`;
  return fault(`.${advice ?? (elsewhere.length > 0 ? ofOthers : someFields(name, known))}`);
}

/** Reports an unknown field at its name. */
function faultAt({ path, located: { node } }: Case, key: string, message: string): Fault {
  return { id: "unknown-field", range: pairOf(node, key)?.keyRange ?? node, path: [...path, key], message };
}

/** Returns the field of a mapping with a name. */
function pairOf(node: Node, key: string): Pair | undefined {
  return node.type === "mapping" ? node.pairs.find((candidate) => candidate.key === key) : undefined;
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
