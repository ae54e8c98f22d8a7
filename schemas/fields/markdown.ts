import { fromMarkdown, type Options } from "mdast-util-from-markdown";
import { visit, EXIT } from "unist-util-visit";
import * as z from "zod";

import { quoted } from "../problems/quoted.ts";
import { isPublicHttps } from "./link.ts";

/** Only text with one of these can hold HTML, an image or a link; the rest need not be parsed. */
const worthParsing = /[<\]]/;

/** The deepest that lists and quotations may be nested on one line. */
const deepest = 10;

/**
 * Text that nobody writes and that parsers take very long for, or fail at: as a pattern, how often it may occur and
 * what to call it.
 */
const excesses: readonly { pattern: RegExp; most: number; phrase: string }[] = [
  {
    // A line of dashes or stars alone is a rule across the page.
    pattern: new RegExp(`^(?![-*_ \\t]*$)(?:[ \\t]*(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])){${deepest + 1}}`, "gm"),
    most: 0,
    phrase: `lists or quotations nested more than ${deepest} deep`,
  },
  { pattern: /\[/g, most: 500, phrase: "more than 500 opening brackets" },
  { pattern: /^[ \t>]*(?:=+|-+)[ \t]*$/gm, most: 100, phrase: "more than 100 lines of dashes or equals signs" },
];

/**
 * What makes a piece of entry Markdown unfit to be shown, as a phrase (“the image …”), or undefined when nothing does.
 * Code spans and blocks may hold anything.
 */
export function describeUnsafeMarkdown(text: string): string | undefined {
  const excess = excesses.find(({ pattern, most }) => (text.match(pattern)?.length ?? 0) > most);
  if (excess) return excess.phrase;
  if (!worthParsing.test(text)) return undefined;
  let found: string | undefined;
  visit(fromMarkdown(text, withoutEmphasis), (node) => {
    switch (node.type) {
      case "html":
        found = `the HTML ${quoted(node.value)}`;
        break;
      case "image":
      case "imageReference":
        found = `the image ${quoted(node.alt ?? "")}`;
        break;
      case "link":
      case "definition":
        if (!isPublicHttps(node.url) && !node.url.startsWith("#")) found = `the link to ${quoted(node.url)}`;
        break;
    }
    return found === undefined ? undefined : EXIT;
  });
  return found;
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
