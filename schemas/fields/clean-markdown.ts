import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toMarkdown } from "mdast-util-to-markdown";
import { toString } from "mdast-util-to-string";

import { isPublicHttps } from "./link.ts";
import { describeUnsafeMarkdown } from "./markdown.ts";

/**
 * Markdown from elsewhere as Markdown that an entry may have: HTML and pictures are taken out, links that not everybody
 * can open become their text. What is fit already comes back as it is.
 */
export function cleanMarkdown(text: string): string {
  const trimmed = text.replace(/[^\S\n]+$/gm, "").trim();
  if (describeUnsafeMarkdown(trimmed) === undefined) return trimmed;
  const tree = fromMarkdown(trimmed);
  clean(tree);
  const cleaned = toMarkdown(tree, { bullet: "-" }).trim();
  return describeUnsafeMarkdown(cleaned) === undefined ? cleaned : toMarkdown(plainText(tree)).trim();
}

function clean(node: Nodes): void {
  if (!("children" in node)) return;
  for (const child of node.children) clean(child);
  const children = node.children.flatMap((child): Nodes[] => {
    switch (child.type) {
      case "html":
      case "definition":
      case "image":
      case "imageReference":
        return [];
      case "linkReference":
        return child.children;
      case "link":
        return isPublicHttps(child.url) ? [child] : child.children;
      default:
        return [child];
    }
  });
  node.children = children as typeof node.children;
}

function plainText(tree: Root): Root {
  const paragraphs = tree.children.map((child) => toString(child)).filter((text) => text.trim() !== "");
  return {
    type: "root",
    children: paragraphs.map((value) => ({ type: "paragraph", children: [{ type: "text", value }] })),
  };
}
