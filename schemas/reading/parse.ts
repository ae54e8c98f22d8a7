import { type Event, EVENT_ID, parseEvents as parseYamlEvents } from "js-yaml";

import { withOrdinarySpaces } from "../problems/hidden.ts";
import type { Path } from "../problems/problem.ts";
import { quoted } from "../problems/quoted.ts";
import { scalarToYaml } from "../yaml/dump.ts";
import { isMapping } from "../yaml/mapping.ts";
import { simpleValue } from "../yaml/simple.ts";
import { buildTree, type Node, type Pair, valueOf } from "../yaml/tree.ts";
import { plainValue } from "../yaml/values.ts";
import { correctedLine } from "./explain/case.ts";
import type { Fault } from "./fault.ts";
import { hiddenCharacters, hasHidden, withoutHidden } from "./hidden-characters.ts";
import { type Broken, recover } from "./recover.ts";
import { valueOn } from "./syntax/cause.ts";
import { explainSyntax, explainRunTogether, failureOffset, shown } from "./syntax/index.ts";
import { isFieldName } from "./syntax/names.ts";
import { inQuotes, unmeantEscapes } from "./syntax/quotes.ts";
import { truncateFaults, maxFaultsPerId } from "./truncate-faults.ts";

/** The deepest that lists and fields may be nested. */
const maxDepth = 20;

/** The result of parsing YAML: the recovered value, and a fault for each construct outside the accepted subset. */
export interface Parsed {
  /** Undefined when nothing could be recovered. A field that is present and unreadable has the value undefined. */
  value: unknown;
  faults: Fault[];
}

/** A parse result with its tree, if the parser had to build one. */
export interface ParsedWithTree extends Parsed {
  tree?: Node | undefined;
  /** Whether the text is in the subset of `simpleValue`, in which no plain scalar goes on in the next line. */
  isSimple?: boolean;
}

/**
 * Parses the accepted subset of YAML 1.2: one document in the core schema, without anchors, aliases, tags, directives,
 * merge keys and duplicate keys. Never throws; reports all faults in one pass.
 */
export function parse(text: string): Parsed {
  const { value, faults } = parseWithTree(text);
  return { value, faults };
}

/** Parses as `parse` does, and returns the tree as well, if one was built. */
export function parseWithTree(text: string): ParsedWithTree {
  const simple = simpleValue(text);
  if (simple) return { value: simple, faults: [], isSimple: true };
  const hidden = hiddenCharacters(text);
  if (hidden.length > 0) {
    const rest = parseWithTree(withoutHidden(text));
    return { ...rest, faults: [...hidden, ...rest.faults] };
  }
  const events = eventsOf(text);
  const parsed = Array.isArray(events) ? parseEvents(text, events) : recoverFields(text, events);
  return { ...parsed, faults: truncateFaults(parsed.faults) };
}

/** Reports a syntax error or merge conflict, and recovers the fields that can still be parsed. */
function recoverFields(text: string, failure: Failure): ParsedWithTree {
  const conflict = /^<{7}(?: .*)?$/m.exec(text);
  if (conflict && /^={7}$/m.test(text)) {
    const message =
      "Git has put two versions of the same lines here. Keep one, and delete the lines that start with <<<<<<<, ======= and >>>>>>>.";
    const { index, 0: line } = conflict;
    return { value: undefined, faults: [fault("yaml-syntax", index, index + line.length, message)] };
  }
  const rest = recover(text, isReadable);
  const events = rest && eventsOf(rest.text);
  const parsed = Array.isArray(events) && rest ? parseEvents(rest.text, events) : undefined;
  if (!rest || !isMapping(parsed?.value))
    return { value: undefined, faults: [explainSyntax(text, failure.error, 0, stopIn)] };
  const unread = Object.fromEntries(rest.broken.flatMap(({ name }) => (name === undefined ? [] : [[name, undefined]])));
  const faults = [...rest.broken.map(explainBroken), ...parsed.faults];
  return { ...parsed, value: { ...unread, ...parsed.value }, faults };
}

function explainBroken({ lines, start }: Broken): Fault {
  const events = eventsOf(lines);
  const fault = explainSyntax(lines, Array.isArray(events) ? undefined : events.error, 1, stopIn);
  const range = { start: Math.max(fault.range.start + start, 0), end: Math.max(fault.range.end + start, 0) };
  return { ...fault, range };
}

function parseEvents(text: string, events: Event[]): ParsedWithTree {
  const value = plainValue(text, events);
  const isPlain = isMapping(value) && !text.includes("\\") && !text.includes("<<");
  return isPlain ? { value, faults: [] } : parseWithFaults(text, events);
}

/** Builds the tree of a text; undefined when any part of it is not YAML. */
export function treeOf(text: string): Node | undefined {
  const visible = withoutHidden(text);
  const events = eventsOf(visible);
  return Array.isArray(events) ? buildTree(visible, events) : undefined;
}

/** Builds the tree of a text, or of its recoverable fields when it has a syntax error. */
export function readableTreeOf(text: string): Node | undefined {
  return treeOf(text) ?? treeOf(recover(withoutHidden(text), isReadable)?.text ?? "");
}

/** Why a text is not YAML. */
interface Failure {
  error: unknown;
}

function eventsOf(text: string): Event[] | Failure {
  try {
    return parseYamlEvents(text, { maxDepth });
  } catch (error) {
    return { error };
  }
}

function isReadable(text: string): boolean {
  return Array.isArray(eventsOf(text));
}

function stopIn(text: string): number | undefined {
  const events = eventsOf(text);
  return Array.isArray(events) ? undefined : failureOffset(events.error, text);
}

function parseWithFaults(text: string, events: readonly Event[]): ParsedWithTree {
  const faults = [...documentFaults(text, events), ...markFaults(text, events)];
  const tree = buildTree(text, events);
  if (!tree || (tree.type === "scalar" && tree.value === null)) {
    if (faults.every(({ id }) => id !== "several-documents"))
      faults.push(fault("empty-file", 0, 0, "This file is empty. Write the entry’s fields in it, or delete it."));
    return { value: undefined, faults };
  }
  if (tree.type !== "mapping") {
    faults.push(notFields(text, tree));
    return { value: undefined, faults };
  }
  faults.push(...treeFaults(text, tree, []));
  return { value: valueOf(tree), faults, tree };
}

/** Reports a file whose top level is not a mapping. */
function notFields(text: string, tree: Node): Fault {
  const { start } = tree;
  const message = "An entry is a set of fields, such as “name: Open Play”, and this file starts with something else.";
  const found = explainRunTogether(text) ?? explainList(text, tree) ?? { message, example: "name: Open Play" };
  return { ...fault("not-an-entry", start, firstLineEnd(text, start), message), ...found };
}

/** Explains a list of fields, or of entries, in place of one entry. */
function explainList(text: string, tree: Node): Partial<Fault> | undefined {
  if (tree.type !== "sequence" || tree.flow || !tree.items.every((item) => item.type === "mapping")) return undefined;
  const names = tree.items.flatMap(({ pairs }) => pairs.map(({ key }) => key));
  if (!names.every(isFieldName)) return undefined;
  if (new Set(names).size < names.length) {
    const message = "A file holds one entry, and this is a list of several. Move each item to a file of its own.";
    return { id: "several-documents", message };
  }
  const lines = text.trim().split(/\r\n|\r|\n/);
  const message =
    "A hyphen starts an item of a list, and an entry is no list. Delete the hyphens at the start of lines.";
  return { message, ...shown(lines.map((line) => line.replace(/^(?:- | {2})/, ""))) };
}

function* documentFaults(text: string, events: readonly Event[]): Generator<Fault> {
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT);
  if (documents.some(({ directives }) => directives.length > 0)) {
    const at = Math.max(text.search(/^%/m), 0);
    yield fault("yaml-feature", at, firstLineEnd(text, at), "A line that starts with % is not allowed. Delete it.");
  }
  if (documents.length > 1) yield secondDocument(text, documents[0]?.explicitStart ?? false);
}

/** Reports the mark between two documents: “---”, or “...” where there is none. */
function secondDocument(text: string, isFirstMarked: boolean): Fault {
  const marks = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)].slice(isFirstMarked ? 1 : 0);
  const { index, 0: mark } = marks.find(([one]) => one === "---") ?? marks[0] ?? { index: 0, 0: "---" };
  const report = (message: string): Fault => fault("several-documents", index, index + mark.length, message);
  if (text.slice(index + mark.length).trim() === "")
    return report(`${quoted(mark)} starts another entry, and none follows. Delete this line.`);
  const above = text.slice(0, index).split(/[\r\n]/);
  if (above.every((line) => /^(?:---)?[ \t]*(?:#|$)/.test(line)))
    return report(`${quoted(mark)} starts another entry, and there is none above it. Delete this line.`);
  return report(`A file holds one entry. Move what follows ${quoted(mark)} to a file of its own.`);
}

function* markFaults(text: string, events: readonly Event[]): Generator<Fault> {
  let marks = 0;
  const markFault = (start: number, end: number, message: string): Fault => {
    marks += 1;
    // Later faults are not listed, and searching for the start of a long line is slow.
    const shown = marks <= maxFaultsPerId ? inQuotesAt(text, start) : {};
    return { ...fault("yaml-feature", start, end, message), ...shown };
  };
  for (const event of events) {
    if (event.type === EVENT_ID.ALIAS) {
      const message =
        "“*” at the start of a value refers to an anchor, which is not allowed. Write the value out, or in quotes.";
      yield markFault(event.anchorStart - 1, event.anchorEnd, message);
    } else if ("anchorStart" in event && event.anchorStart >= 0) {
      const message =
        "“&” at the start of a value makes an anchor, which is not allowed. Delete it, or put the value in quotes.";
      yield markFault(event.anchorStart - 1, event.anchorEnd, message);
    }
    if ("tagStart" in event && event.tagStart >= 0) {
      const message =
        "“!” at the start of a value makes a tag, which is not allowed. Delete it, or put the value in quotes.";
      yield markFault(event.tagStart, event.tagEnd, message);
    }
  }
}

/** Corrects a value that is alone on its line: quotes it, or drops Markdown emphasis or the mark of a list or fields. */
function inQuotesAt(text: string, start: number): Pick<Fault, "correction"> {
  const lineStart = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
  const found = valueOn(/[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? "");
  const isAlone = found && lineStart + found.before.length === start && found.value.length <= 200;
  const marked = /^[&!]\S*\s+([[{].*)$/.exec(found?.value ?? "")?.[1];
  if (isAlone && marked !== undefined) return /[*&!]/.test(marked) ? {} : { correction: found.before + marked };
  const emphasis = /^(\*{1,3})([^*]+)\1$/.exec(found?.value ?? "")?.[2];
  if (isAlone && emphasis !== undefined) return { correction: found.before + emphasis };
  return isAlone && /^[*&!][^!<\s]*\s+\S/.test(found.value) ? { correction: found.before + inQuotes(found.value) } : {};
}

function* treeFaults(text: string, node: Node, path: Path): Generator<Fault> {
  if (
    node.type === "scalar" &&
    text[node.start] === '"' &&
    /\\(?:\r\n?|\n)[ \t]*[\r\n]/.test(text.slice(node.start, node.end))
  ) {
    const message =
      "Programs differ in how they read a backslash at the end of a line with a blank line below. Write the text with “|”, or on one line.";
    yield { ...fault("yaml-feature", node.start, node.end, message), path };
  }
  const unmeant = node.type === "scalar" ? unmeantEscapes(text.slice(node.start, node.end)) : undefined;
  if (unmeant) {
    const { message, right } = unmeant;
    yield { ...fault("yaml-syntax", node.start, node.end, message), path, correction: correctedLine(path, right) };
  } else if (node.type === "scalar" && typeof node.value === "string" && hasHidden(node.value)) {
    const message = "This text has a character that cannot be seen, written as an escape code. Delete the escape code.";
    const right = withOrdinarySpaces(node.value);
    const fix = right === "" || hasHidden(right) ? {} : { fix: { text: scalarToYaml(right) } };
    yield { ...fault("hidden-character", node.start, node.end, message), path, ...fix };
  }
  if (node.type === "sequence") {
    for (const [index, item] of node.items.entries()) yield* treeFaults(text, item, [...path, index]);
  }
  if (node.type === "mapping") {
    const second = path.length === 0 ? secondEntry(node) : undefined;
    if (second !== undefined) {
      const message = "Another entry starts here, and a file holds one. Move what follows to a file of its own.";
      yield fault("several-documents", second, second + "name".length, message);
    }
    for (const { key, keyRange } of node.duplicates) {
      if (second !== undefined && keyRange.start >= second) continue;
      const message = `${quoted(key)} is given twice. Keep the right one and delete the other.`;
      yield { id: "duplicate-field", range: keyRange, path: [...path, key], message };
    }
    for (const { key, keyRange, value } of node.pairs) {
      if (key === "<<") {
        const message = "“<<” (a merge) is not allowed. Write the fields out.";
        yield { id: "yaml-feature", range: keyRange, path: [...path, key], message };
      }
      yield* treeFaults(text, value, [...path, key]);
    }
  }
}

/**
 * Returns where another entry starts without “---”: a second name, after which most fields are given for the second time.
 */
function secondEntry({ pairs, duplicates }: Node & { type: "mapping" }): number | undefined {
  const start = duplicates.find(({ key }) => key === "name")?.keyRange.start;
  if (start === undefined) return undefined;
  const isAfter = ({ keyRange }: Pair): boolean => keyRange.start >= start;
  const repeated = duplicates.filter(isAfter).length;
  return repeated > 1 && repeated >= pairs.filter(isAfter).length ? start : undefined;
}

function firstLineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function fault(id: Fault["id"], start: number, end: number, message: string): Fault {
  return { id, range: { start, end }, path: [], message };
}
