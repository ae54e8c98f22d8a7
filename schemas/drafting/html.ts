import type { Root as HtmlRoot } from "hast";
import { raw } from "hast-util-raw";
import { toMdast } from "hast-util-to-mdast";
import { toText } from "hast-util-to-text";
import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toHast } from "mdast-util-to-hast";
import { toString } from "mdast-util-to-string";

import { oneLine } from "./text.ts";

/** Matches the start of an HTML comment or of a tag that occurs in texts. Anything else in angle brackets may be words. */
const tagStart =
  /<(?:!--|\/?(?:a|abbr|article|b|blockquote|body|br|center|cite|code|dd|details|div|dl|dt|em|figure|font|footer|h[1-6]|head|header|hr|html|i|iframe|img|li|main|mark|nav|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|video)(?=[\s/>]))/i;
const characterReference = /&(?:[a-z]\w*|#\d+|#x[\da-f]+);/i;

/** Whether a text holds tags or comments. */
export function hasTags(text: string): boolean {
  const start = text.search(tagStart);
  return start >= 0 && text.includes(">", start);
}

/** Returns the visible text of HTML or of a plain text, on one line. */
export function htmlToLine(text: string): string {
  return oneLine(textOfHtml(text));
}

/** Returns the visible text of HTML, with character references decoded. */
function textOfHtml(html: string): string {
  if (!hasTags(html) && !characterReference.test(html)) return html;
  try {
    return toText(parseHtml({ type: "root", children: [{ type: "raw", value: html }] }));
  } catch {
    return withoutTags(html);
  }
}

/** Returns the text of the first paragraph in Markdown, without markup; empty where there is none. */
export function firstParagraph(markdown: string): string {
  const found = fromMarkdown(markdown).children.find((node) => node.type === "paragraph");
  return found ? toString(found) : "";
}

/** Parses Markdown that may contain HTML. Converts the HTML to Markdown nodes, as far as there are any for it. */
export function markdownTree(text: string): Root {
  // Markdown would parse indented HTML after a blank line as code.
  const tree = fromMarkdown(text.replace(/^[ \t]+(?=<\/?[a-z])/gim, ""));
  if (!holdsNode(tree, "html")) return tree;
  try {
    const converted = toMdast(parseHtml(toHast(tree, { allowDangerousHtml: true }) as HtmlRoot));
    return converted.type === "root" ? converted : { type: "root", children: [] };
  } catch {
    return fromMarkdown(withoutTags(text));
  }
}

/**
 * Parses the raw HTML in a tree.
 *
 * @throws RangeError where it is nested too deeply for the call stack
 */
function parseHtml(tree: HtmlRoot): HtmlRoot {
  const parsed = raw(tree);
  return parsed.type === "root" ? parsed : { type: "root", children: [] };
}

function withoutTags(html: string): string {
  return html.replace(/<[^<>]*>/g, " ");
}

function holdsNode(node: Nodes, type: Nodes["type"]): boolean {
  return node.type === type || ("children" in node && node.children.some((child) => holdsNode(child, type)));
}
