import type { Root } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";

/** Serialises a document as Markdown, in the style that all documents of the site share. */
export function writeDocument(children: Root["children"]): string {
  return toMarkdown({ type: "root", children }, { bullet: "-", listItemIndent: "one" });
}
