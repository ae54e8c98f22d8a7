import type { Nodes } from "mdast";
import { fromMarkdown, type Options } from "mdast-util-from-markdown";
import { visit, EXIT } from "unist-util-visit";
import * as z from "zod";

import { quoted } from "../problems/quoted.ts";
import { isPublicHttps } from "./link.ts";

/**
 * Whether a text can hold HTML, an image or a link that may not be shown. Most links are plain ones to a public address,
 * which are the same to every parser; where those are the only ones, the text need not be parsed, which takes long.
 */
function isWorthParsing(text: string): boolean {
  if (!mayHoldMore.test(text)) return false;
  return mayHoldMore.test(text.replace(plainLink, (link, url: string) => (isPublicHttps(url) ? "" : link)));
}

/** HTML has the first of these, images and links the second. */
const mayHoldMore = /[<\]]/;

/** A link on one line, not of an image, without anything in it or just before it that Markdown could read in another way. */
const plainLink = /(?<![!\\])\[[^[\]()<>\\`&!\r\n]*\]\((https:[^\s()<>[\]\\&"'`*_]*)\)/g;

/** The deepest that lists and quotations may be nested on one line. */
const deepest = 10;

/** The most lines that one text may have. */
export const mostLines = 500;

/** The most lines that all texts of an entry may have together. */
export const mostLinesOfEntry = 1000;

const marks = "(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t\\n]|$)))";
// A line of dashes or stars alone is a rule across the page.
const nested = new RegExp(`^(?![-*_ \\t]*$)${marks}{${deepest + 1}}`, "m");
const markedLine = new RegExp(`^${marks}+`, "gm");

/**
 * Text that nobody writes and that parsers take very long for, or fail at: how often it occurs in a text, how often it
 * may, and what to call it. Parsers take time that grows with the square of the lines, list items and quotations.
 */
const excesses: readonly { count: (text: string) => number; most: number; phrase: string }[] = [
  {
    count: (text) => (nested.test(text) ? 1 : 0),
    most: 0,
    phrase: `lists or quotations nested more than ${deepest} deep`,
  },
  { count: linesIn, most: mostLines, phrase: `more than ${mostLines} lines` },
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

/** The fewest of such characters, in one text, that an excess needs; nested lists and quotations aside. */
const fewest = Math.min(...excesses.map(({ most }) => most).filter((most) => most > 0));
const isMark = new Uint8Array(128);
for (const character of "\n\r>-+*.)[<`=") isMark[character.charCodeAt(0)] = 1;

/** Whether a text may hold an excess: every text is asked, and few have so many marks. */
function mayExceed(text: string): boolean {
  let found = 0;
  for (let index = 0; index < text.length; index++) found += isMark[text.charCodeAt(index)] ?? 0;
  return found >= fewest || (found > deepest && nested.test(text));
}

/** How many lines a text has. */
export function linesIn(text: string): number {
  return text.trimEnd().split(/\r\n?|\n/).length;
}

/** How many list items and quotations start in a text, nested ones included. */
function marksIn(text: string): number {
  return (text.match(markedLine) ?? []).reduce((sum, line) => sum + (line.match(/[^ \t\d.)]|\d+/g)?.length ?? 0), 0);
}

function counting(pattern: RegExp): (text: string) => number {
  return (text) => text.match(pattern)?.length ?? 0;
}

/** Something in a Markdown text that cannot be shown. */
export interface Unsafe {
  /** What it is, in words: “the image …”. */
  phrase: string;
  type: "excess" | "html" | "image" | "link";
  /** The address of a link. */
  url?: string;
  /** Where it is in the text; the whole text for an excess. */
  start: number;
  end: number;
}

/**
 * What makes a piece of entry Markdown unfit to be shown, as a phrase (“the image …”), or undefined when nothing does.
 * Code spans and blocks may hold anything.
 */
export function describeUnsafeMarkdown(text: string): string | undefined {
  return unsafeIn(text, 1)[0]?.phrase;
}

/** What makes a piece of entry Markdown unfit to be shown, each thing at its place, up to so many. */
export function unsafeIn(text: string, most: number): Unsafe[] {
  const excess = mayExceed(text) && excesses.find(({ count, most: limit }) => count(text) > limit);
  if (excess) return [{ type: "excess", phrase: excess.phrase, start: 0, end: text.length }];
  if (!isWorthParsing(text)) return [];
  const found: Unsafe[] = [];
  visit(fromMarkdown(text, withoutEmphasis), (node) => {
    const unsafe = unsafeNode(node);
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? text.length];
    if (unsafe) found.push({ ...unsafe, start, end });
    return found.length === most ? EXIT : undefined;
  });
  return found;
}

function unsafeNode(node: Nodes): Omit<Unsafe, "start" | "end"> | undefined {
  switch (node.type) {
    case "html":
      return { type: "html", phrase: `the HTML ${quoted(node.value)}` };
    case "image":
    case "imageReference":
      return { type: "image", phrase: `the image ${quoted(node.alt ?? "")}` };
    case "link":
    case "definition":
      if (isPublicHttps(node.url) || node.url.startsWith("#")) return undefined;
      return { type: "link", phrase: `the link to ${quoted(node.url)}`, url: node.url };
    default:
      return undefined;
  }
}

/** Whether a text is bold makes no difference to what is in it, and takes long to find out in a text full of stars. */
const withoutEmphasis: Options = { extensions: [{ disable: { null: ["attention"] } }] };

/**
 * Markdown in the CommonMark dialect, without raw HTML or images and with safe links only, so that it can be shown on
 * any page as it is.
 */
export const markdown = z
  .string()
  .min(1)
  .max(20_000)
  .refine((text) => describeUnsafeMarkdown(text) === undefined, { params: { problem: "unsafe-markdown" } })
  .meta({ text: "markdown", problem: "unsafe-markdown", expects: "Markdown of up to 20,000 characters" });
