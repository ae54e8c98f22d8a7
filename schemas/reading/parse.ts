import { constructFromEvents, CORE_SCHEMA, type Event, EVENT_ID, parseEvents, YAMLException } from "js-yaml";

import type { Path } from "../problems/problem.ts";
import { quoted } from "../problems/quoted.ts";
import { hiddenCharacters, holdsHidden, withoutHidden } from "./decode.ts";
import type { Fault } from "./fault.ts";
import { isMapping } from "./mapping.ts";
import { recover } from "./recover.ts";
import { explainSyntax } from "./syntax.ts";
import { buildTree, type Node, valueOf } from "./tree.ts";

/** The deepest that lists and fields may be nested. */
const maxDepth = 20;

/** A text read as YAML: its value as far as it can be known, and everything that the accepted subset does not allow. */
export interface Parsed {
  /** Undefined when there is nothing to go on with. A field that is there and cannot be read has the value undefined. */
  value: unknown;
  faults: Fault[];
}

/**
 * Reads the accepted subset of YAML 1.2: one document, core data, no anchors, aliases, tags, directives, merge keys or
 * repeated keys. Never throws; all faults come out in one pass.
 */
export function parse(text: string): Parsed {
  const hidden = hiddenCharacters(text);
  if (hidden.length > 0) {
    const { value, faults } = parse(withoutHidden(text));
    return { value, faults: [...hidden, ...faults] };
  }
  const events = eventsOf(text);
  return isFault(events) ? parseRest(text, events) : parseEvery(text, events);
}

/** What can be read of a text that is not YAML. */
function parseRest(text: string, fault: Fault): Parsed {
  const rest = recover(text, syntaxFault);
  const events = rest && eventsOf(rest.text);
  if (!events || isFault(events)) return { value: undefined, faults: [fault] };
  const { value, faults } = parseEvery(rest.text, events);
  if (!isMapping(value)) return { value: undefined, faults: [fault] };
  const unread = Object.fromEntries(rest.unread.map((name) => [name, undefined]));
  return { value: { ...unread, ...value }, faults: [...rest.faults, ...faults] };
}

function parseEvery(text: string, events: Event[]): Parsed {
  if (isPlain(events)) {
    try {
      const value: unknown = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: 0 })[0];
      if (isMapping(value) && !text.includes("\\") && !text.includes("<<")) return { value, faults: [] };
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
    }
  }
  return parseSlowly(text, events);
}

/** The tree of a text that is YAML as a whole. */
export function treeOf(text: string): Node | undefined {
  const visible = withoutHidden(text);
  const events = eventsOf(visible);
  return isFault(events) ? undefined : buildTree(visible, events);
}

/** The tree of what `parse` could read of a text, for finding the place of a value. */
export function readableTreeOf(text: string): Node | undefined {
  return treeOf(text) ?? treeOf(recover(withoutHidden(text), syntaxFault)?.text ?? "");
}

function eventsOf(text: string): Event[] | Fault {
  try {
    return parseEvents(text, { maxDepth });
  } catch (error) {
    return explainSyntax(text, error);
  }
}

function syntaxFault(text: string): Fault | undefined {
  const events = eventsOf(text);
  return isFault(events) ? events : undefined;
}

function isFault(events: Event[] | Fault): events is Fault {
  return "id" in events;
}

function isPlain(events: readonly Event[]): boolean {
  return events.every((event, index) => {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        return index === 0 && event.directives.length === 0;
      case EVENT_ID.SCALAR:
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        return event.anchorStart < 0 && event.tagStart < 0;
      case EVENT_ID.ALIAS:
        return false;
      case EVENT_ID.POP:
        return true;
    }
  });
}

function parseSlowly(text: string, events: readonly Event[]): Parsed {
  const faults = [...documentFaults(text, events), ...markFaults(events)];
  const tree = buildTree(text, events);
  if (!tree || (tree.type === "scalar" && tree.value === null)) {
    faults.push(fault("empty-file", 0, 0, "This file is empty. Write the entry’s fields in it, or delete it."));
    return { value: undefined, faults };
  }
  if (tree.type !== "mapping") {
    const message = "An entry is a set of fields, such as “name: Open Play”, and this file starts with something else.";
    faults.push({
      ...fault("not-an-entry", tree.start, firstLineEnd(text, tree.start), message),
      example: "name: Open Play",
    });
    return { value: undefined, faults };
  }
  faults.push(...treeFaults(tree, []));
  return { value: valueOf(tree), faults };
}

function* documentFaults(text: string, events: readonly Event[]): Generator<Fault> {
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT);
  if (documents.some(({ directives }) => directives.length > 0)) {
    const at = Math.max(text.search(/^%/m), 0);
    yield fault("yaml-feature", at, firstLineEnd(text, at), "A line that starts with % is not allowed. Delete it.");
  }
  if (documents.length > 1) {
    const [, second] = [...text.matchAll(/^---(?=\s|$)/gm)].slice(documents[0]?.explicitStart ? 0 : -1);
    const at = second?.index ?? [...text.matchAll(/^---(?=\s|$)/gm)].at(-1)?.index ?? 0;
    yield fault(
      "several-documents",
      at,
      at + 3,
      "A file holds one entry. Move what follows “---” to a file of its own.",
    );
  }
}

function* markFaults(events: readonly Event[]): Generator<Fault> {
  for (const event of events) {
    if (event.type === EVENT_ID.ALIAS) {
      const message =
        "“*” at the start of a value refers to an anchor, which is not allowed. Write the value out, or in quotes.";
      yield fault("yaml-feature", event.anchorStart - 1, event.anchorEnd, message);
    } else if ("anchorStart" in event && event.anchorStart >= 0) {
      const message =
        "“&” at the start of a value makes an anchor, which is not allowed. Delete it, or put the value in quotes.";
      yield fault("yaml-feature", event.anchorStart - 1, event.anchorEnd, message);
    }
    if ("tagStart" in event && event.tagStart >= 0) {
      const message =
        "“!” at the start of a value makes a tag, which is not allowed. Delete it, or put the value in quotes.";
      yield fault("yaml-feature", event.tagStart, event.tagEnd, message);
    }
  }
}

function* treeFaults(node: Node, path: Path): Generator<Fault> {
  if (node.type === "scalar" && typeof node.value === "string" && holdsHidden(node.value)) {
    const message = "This text holds, written as an escape, a character that cannot be seen. Leave it out.";
    yield { ...fault("hidden-character", node.start, node.end, message), path };
  }
  if (node.type === "sequence") {
    for (const [index, item] of node.items.entries()) yield* treeFaults(item, [...path, index]);
  }
  if (node.type === "mapping") {
    for (const { key, keyRange } of node.duplicates) {
      const message = `${quoted(key)} is given twice. Keep the right one and delete the other.`;
      yield { id: "duplicate-field", range: keyRange, path: [...path, key], message };
    }
    for (const { key, keyRange, value } of node.pairs) {
      if (key === "<<") {
        const message = "“<<” (a merge) is not allowed. Write the fields out.";
        yield { id: "yaml-feature", range: keyRange, path: [...path, key], message };
      }
      yield* treeFaults(value, [...path, key]);
    }
  }
}

function firstLineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function fault(id: Fault["id"], start: number, end: number, message: string): Fault {
  return { id, range: { start, end }, path: [], message };
}
