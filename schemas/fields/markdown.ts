import type { Nodes } from "mdast";
import { fromMarkdown, type Options } from "mdast-util-from-markdown";
import { toString } from "mdast-util-to-string";
import { visit, EXIT } from "unist-util-visit";
import * as z from "zod";

import { quoted } from "../problems/quoted.ts";
import { isPublicHttps } from "./link.ts";

/**
 * Cheap filter: whether a text may have HTML, an image or an unsafe link. Parsing is slow, so it is skipped where the
 * only markup of that sort is plain links to public addresses, which are unambiguous.
 */
function isWorthParsing(text: string): boolean {
  if (!mayHoldMore.test(text)) return false;
  return mayHoldMore.test(
    text.replace(plainLink, (link, label: string, url: string) =>
      isPublicHttps(url) && !namesOtherSite(label, url) ? "" : link,
    ),
  );
}

/** HTML needs a `<`, images and links a `]`. */
const mayHoldMore = /[<\]]/;

/** An inline link on one line, not an image, without characters that Markdown could interpret differently. */
const plainLink = /(?<![!\\])\[([^[\]()<>\\`&!\r\n]*)\]\((https:[^\s()<>[\]\\&"'`*_]*)\)/g;

/** The maximum nesting of lists and block quotes. */
const maxDepth = 10;

/** The maximum number of lines of a text. */
export const maxLines = 500;

/** The maximum number of lines of all Markdown texts of an entry together. */
export const maxLinesOfEntry = 1000;

const marks = "(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t\\n]|$)))";
const markedLine = new RegExp(`^${marks}+`, "gm");
// A line of dashes or stars only is a thematic break, not a nested list.
const containerLine = new RegExp(`^(?![-*_ \\t]*$)${marks}+`, "gm");

/**
 * Limits against denial of service: Markdown parsers need quadratic time in lines, list items and block quotes, or
 * fail. Each has a counter, a maximum and a phrase for the message.
 */
const excesses: readonly { count: (text: string) => number; most: number; phrase: string }[] = [
  {
    count: depthIn,
    most: maxDepth,
    phrase: `lists or quotations nested more than ${maxDepth} deep`,
  },
  { count: linesIn, most: maxLines, phrase: `more than ${maxLines} lines` },
  { count: marksIn, most: 250, phrase: "more than 250 list items and quoted lines" },
  { count: counting(/\[/g), most: 500, phrase: "more than 500 opening brackets" },
  { count: counting(/</g), most: 1000, phrase: "more than 1,000 “<”" },
  { count: counting(/`/g), most: 2000, phrase: "more than 2,000 backticks" },
  {
    count: counting(/^[ \t>]*(?:=+|-+)[ \t]*$/gm),
    most: 100,
    phrase: "more than 100 lines of dashes or equals signs",
  },
];

/** The lowest of the maxima above, apart from the nesting limit. */
const fewest = Math.min(...excesses.filter(({ count }) => count !== depthIn).map(({ most }) => most));
const isMark = new Uint8Array(128);
for (const character of "\n\r>-+*.)[<`=") isMark[character.charCodeAt(0)] = 1;

/** Cheap filter: whether a text has enough markup characters to exceed any limit. */
function mayExceed(text: string): boolean {
  let found = 0;
  for (let index = 0; index < text.length; index++) found += isMark[text.charCodeAt(index)] ?? 0;
  return found >= fewest || (found > maxDepth && depthIn(text) > maxDepth);
}

/** An open list item or block quote: the columns of its mark and of its content. */
interface Container {
  start: number;
  content: number;
  isQuote: boolean;
}

/**
 * Estimates the deepest nesting of lists and block quotes, on one line or by indentation, up to `maxDepth + 1`. Marks in
 * code and in misaligned lists count as nested too.
 */
function depthIn(text: string): number {
  let deepest = 0;
  const open: Container[] = [];
  for (const [line] of text.matchAll(containerLine)) {
    let inside = 0;
    for (const { 0: mark, index: start } of line.replaceAll("\t", "    ").matchAll(/>|[-+*]|\d{1,9}[.)]/g)) {
      const isQuote = mark === ">";
      // The mark of an open quotation continues it, and may be up to three columns away from its first mark.
      const isOpen = ({ isQuote: isSame, start: first }: Container, place: number): boolean =>
        place >= inside && isSame && Math.abs(first - start) <= 3;
      const same = isQuote ? open.findIndex(isOpen) : -1;
      if (same >= 0) {
        inside = same + 1;
        continue;
      }
      while (open.length > inside && (open.at(-1)?.content ?? 0) > start) open.pop();
      inside = open.push({ start, content: start + mark.length + (isQuote ? 0 : 1), isQuote });
      deepest = Math.max(deepest, open.length);
      // A line of thousands of marks would need quadratic time.
      if (deepest > maxDepth) return deepest;
    }
  }
  return deepest;
}

/** Counts the lines of a text, without blank ones at its end. */
export function linesIn(text: string): number {
  return text.trimEnd().split(/\r\n?|\n/).length;
}

/** Counts the list items and block quotes that start in a text, nested ones included. */
function marksIn(text: string): number {
  return (text.match(markedLine) ?? []).reduce((sum, line) => sum + (line.match(/[^ \t\d.)]|\d+/g)?.length ?? 0), 0);
}

function counting(pattern: RegExp): (text: string) => number {
  return (text) => text.match(pattern)?.length ?? 0;
}

/** A construct in a Markdown text that is not allowed. */
export interface Unsafe {
  /** What it is, in words: “the image …”. */
  phrase: string;
  type: "excess" | "html" | "image" | "link" | "other-site";
  /** The address of a link. */
  url?: string;
  /** Its range in the text; the whole text for an excess. */
  start: number;
  end: number;
}

/**
 * Returns a phrase for the first unsafe construct in a Markdown text (“the image …”), or undefined for a safe text. Code
 * spans and blocks may contain anything.
 */
export function describeUnsafeMarkdown(text: string): string | undefined {
  return unsafeIn(text, 1)[0]?.phrase;
}

/** Finds the unsafe constructs in a Markdown text with their ranges, up to a maximum number. */
export function unsafeIn(text: string, most: number): Unsafe[] {
  const excess = mayExceed(text) && excesses.find(({ count, most: limit }) => count(text) > limit);
  if (excess) return [{ type: "excess", phrase: excess.phrase, start: 0, end: text.length }];
  if (!isWorthParsing(text)) return [];
  const found: Unsafe[] = [];
  const tree = fromMarkdown(text, withoutEmphasis);
  const definitions = new Map<string, string>();
  visit(tree, "definition", ({ identifier, url }) => {
    // The first definition of an identifier counts.
    if (!definitions.has(identifier)) definitions.set(identifier, url);
  });
  visit(tree, (node) => {
    const unsafe = unsafeNode(node, definitions);
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? text.length];
    if (unsafe) found.push({ ...unsafe, start, end });
    return found.length === most ? EXIT : undefined;
  });
  return found;
}

function unsafeNode(node: Nodes, definitions: ReadonlyMap<string, string>): Omit<Unsafe, "start" | "end"> | undefined {
  switch (node.type) {
    case "html":
      return { type: "html", phrase: `the HTML ${quoted(node.value)}` };
    case "image":
    case "imageReference":
      return { type: "image", phrase: `the image ${quoted(node.alt ?? "")}` };
    case "link":
    case "definition":
      if (!isPublicHttps(node.url) && !node.url.startsWith("#"))
        return { type: "link", phrase: `the link to ${quoted(node.url)}`, url: node.url };
      return node.type === "link" ? misnamed(node, node.url) : undefined;
    case "linkReference":
      return misnamed(node, definitions.get(node.identifier) ?? "");
    default:
      return undefined;
  }
}

function misnamed(node: Nodes, url: string): Omit<Unsafe, "start" | "end"> | undefined {
  const label = toString(node).trim();
  if (!namesOtherSite(label, url)) return undefined;
  return { type: "other-site", phrase: `the link ${quoted(label)} that leads to ${quoted(url)}` };
}

/** Whether the text of a link has an address of another site than the one that the link leads to. */
export function namesOtherSite(label: string, url: string): boolean {
  const [, host = ""] = addressed.exec(url) ?? [];
  return Array.from(label.matchAll(new RegExp(addressed, "gi")), ([, named = ""]) => named.toLowerCase()).some(
    (named) => host !== named && !host.endsWith(`.${named}`) && !named.endsWith(`.${host}`),
  );
}

/** The host of an address in a text, without “www.”. */
const addressed = /(?:https?:\/\/(?:www\.)?|(?<![a-z\d.-])www\.)([a-z\d-]+(?:\.[a-z\d-]+)+)/i;

/** Emphasis does not affect safety, and parsing it is slow in a text full of stars. */
const withoutEmphasis: Options = { extensions: [{ disable: { null: ["attention"] } }] };

/**
 * CommonMark without raw HTML and images, and with links to public https URLs and fragments only, so that any site can
 * render it without sanitising.
 */
export const markdown = z
  .string()
  .min(1)
  .max(20_000)
  .refine((text) => describeUnsafeMarkdown(text) === undefined, { params: { problem: "unsafe-markdown" } })
  .meta({ text: "markdown", problem: "unsafe-markdown", expects: "Markdown of up to 20,000 characters" });
