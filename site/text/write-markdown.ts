import type { Root } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";

/** Writes a document as Markdown, in the one way that all documents of the site are written. */
export function writeDocument(children: Root["children"]): string {
  return toMarkdown({ type: "root", children }, { bullet: "-", listItemIndent: "one" });
}
