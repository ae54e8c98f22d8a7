import { COLLECTION_STYLE, type Event, EVENT_ID, SCALAR_STYLE, type ScalarEvent } from "js-yaml";

import type { Path } from "../problems/problem.ts";
import { setField } from "./mapping.ts";
import { scalarValue } from "./values.ts";

/** A range of text as offsets in UTF-16 code units, the end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** A key–value pair of a mapping, with the range of the key. */
export interface Pair {
  key: string;
  keyRange: Range;
  value: Node;
}

/** A YAML node with its source range. */
export type Node =
  | (Range & { type: "scalar"; readonly value: unknown; quoted: boolean })
  | (Range & { type: "sequence"; flow: boolean; items: Node[] })
  | (Range & { type: "mapping"; flow: boolean; pairs: Pair[]; duplicates: Pair[] })
  | (Range & { type: "alias" });

/**
 * Builds a tree with source ranges from the first document of an event stream. Ignores tags and anchors; an alias becomes
 * a node and is never resolved. Undefined for an empty document. Slower than `plainValue`, so only files with problems
 * need it.
 */
export function buildTree(text: string, events: readonly Event[]): Node | undefined {
  let next = 1;

  function node(after: number): Node {
    const event = events[next++];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return new Scalar(text, event, after);
      case EVENT_ID.SEQUENCE: {
        const items: Node[] = [];
        while (!atEnd()) items.push(node(items.at(-1)?.end ?? event.start));
        next++;
        const flow = event.style === COLLECTION_STYLE.FLOW;
        const last = items.at(-1)?.end ?? event.start + 1;
        return { type: "sequence", start: event.start, end: flow ? afterBracket(text, last) : last, flow, items };
      }
      case EVENT_ID.MAPPING: {
        // A single pair in a flow sequence, `[a: b]`, has no braces.
        const flow = event.style === COLLECTION_STYLE.FLOW && text.charAt(event.start) === "{";
        const pairs = new Map<string, Pair>();
        const duplicates: Pair[] = [];
        let end = event.start;
        while (!atEnd()) {
          const keyNode = node(end);
          const key = keyNode.type === "scalar" ? nameOf(keyNode, text) : "";
          const value = node(afterColon(text, keyNode.end));
          end = Math.max(keyNode.end, value.end);
          const pair = { key, keyRange: { start: keyNode.start, end: keyNode.end }, value };
          if (pairs.has(key)) duplicates.push(pair);
          else pairs.set(key, pair);
        }
        next++;
        const last = Math.max(end, event.start + 1);
        return {
          type: "mapping",
          start: event.start,
          end: flow ? afterBracket(text, last) : last,
          flow,
          pairs: [...pairs.values()],
          duplicates,
        };
      }
      case EVENT_ID.ALIAS:
        return { type: "alias", start: event.anchorStart - 1, end: event.anchorEnd };
      default:
        return { type: "scalar", start: after, end: after, value: null, quoted: false };
    }
  }

  function atEnd(): boolean {
    return next >= events.length || events[next]?.type === EVENT_ID.POP;
  }

  return atEnd() ? undefined : node(0);
}

/** A scalar that resolves its value lazily: most trees are built to locate a single node. */
class Scalar implements Range {
  readonly type = "scalar";
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  readonly #text: string;
  readonly #event: ScalarEvent;

  constructor(text: string, event: ScalarEvent, after: number) {
    const { start, end } = scalarRange(text, event, after);
    this.start = start;
    this.end = end;
    this.quoted = event.style !== SCALAR_STYLE.PLAIN;
    this.#text = text;
    this.#event = event;
  }

  get value(): unknown {
    return scalarValue(this.#text, this.#event);
  }
}

/** Returns the offset after the closing bracket of a flow collection, given the end of its last item. */
function afterBracket(text: string, last: number): number {
  const [rest] = /^(?:[\s,]|(?<=\s)#[^\r\n]*(?![^\r\n]))*[\]}]/.exec(text.slice(last)) ?? [""];
  return last + rest.length;
}

/** Returns the offset after the colon of a key, or the end of a key without colon. */
function afterColon(text: string, end: number): number {
  const [colon] = /^\s*:/.exec(text.slice(end, end + 80)) ?? [""];
  return end + colon.length;
}

/** Returns a key as a text. A simple word is taken from the source without resolving it. */
function nameOf(key: Node & { type: "scalar" }, text: string): string {
  const written = text.slice(key.start, key.end);
  return /^(?!(?:true|false|null)$)[a-z][A-Za-z]*$/.test(written) ? written : String(key.value);
}

/**
 * Returns the range of a scalar, including quotation marks and the header of a block scalar. An empty one is after its tag
 * and anchor, if it has any.
 */
function scalarRange(
  text: string,
  { style, valueStart, valueEnd, tagEnd, anchorEnd }: ScalarEvent,
  after: number,
): Range {
  if (valueStart < 0) {
    const at = Math.min(Math.max(after, tagEnd, anchorEnd), text.length);
    return { start: at, end: at };
  }
  switch (style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return { start: valueStart - 1, end: valueEnd + 1 };
    case SCALAR_STYLE.LITERAL_BLOCK:
    case SCALAR_STYLE.FOLDED_BLOCK: {
      const line = /(?<![^\r\n])[^\r\n]*(?:\r\n|\r|\n)?$/.exec(text.slice(after, valueStart));
      const header = line?.[0].search(/[|>][-+\d]*(?:[ \t]+#[^\r\n]*|[ \t]*)(?:\r\n|\r|\n)?$/) ?? -1;
      const start = header < 0 ? valueStart : after + (line?.index ?? 0) + header;
      return { start, end: start + text.slice(start, valueEnd).trimEnd().length };
    }
    default:
      return { start: valueStart, end: valueEnd };
  }
}

/** Converts a tree to plain data. Of duplicate keys, the first counts. */
export function valueOf(node: Node): unknown {
  switch (node.type) {
    case "scalar":
      return node.value;
    case "alias":
      return undefined;
    case "sequence":
      return node.items.map(valueOf);
    case "mapping": {
      const value: Record<string, unknown> = {};
      for (const pair of node.pairs) setField(value, pair.key, valueOf(pair.value));
      return value;
    }
  }
}

/** The result of locating a path: the value’s node and, for a field, the range of its key. */
export interface Located {
  node: Node;
  keyRange: Range | undefined;
  /** Whether the whole path exists; if not, `node` is the nearest existing ancestor. */
  exact: boolean;
}

/** Finds the node at a path, or its nearest existing ancestor. */
export function locate(root: Node, path: Path): Located {
  let found: Located = { node: root, keyRange: undefined, exact: true };
  for (const step of path) {
    const { node } = found;
    const pair = node.type === "mapping" ? node.pairs.find(({ key }) => key === String(step)) : undefined;
    const child = node.type === "sequence" && typeof step === "number" ? node.items[step] : pair?.value;
    if (!child) return { ...found, exact: false };
    found = { node: child, keyRange: pair?.keyRange, exact: true };
  }
  return found;
}
