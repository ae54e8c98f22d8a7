import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  Heading,
  Link,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
} from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";

import { isPublicHttps } from "../../schemas/fields/link.ts";

/** What a document holds below its headings. */
export type Block = BlockContent | DefinitionContent;

/** Text, shown as it is: nothing in it becomes Markdown. */
export type Inline = string | PhrasingContent;

/** Returns an mdast heading; a string in it is text, whatever it holds. */
export function heading(depth: Heading["depth"], ...content: Inline[]): Heading {
  return { type: "heading", depth, children: content.map(inline) };
}

/** Returns an mdast paragraph; a string in it is text, whatever it holds. */
export function paragraph(...content: Inline[]): Paragraph {
  return { type: "paragraph", children: content.map(inline) };
}

/** Bold text. */
export function strong(value: string): PhrasingContent {
  return { type: "strong", children: [inline(value)] };
}

/** Returns an mdast link with a plain text. */
export function link(title: string, url: string): Link {
  return { type: "link", url, children: [{ type: "text", value: title }] };
}

/** A list with bullets, of which each item is one or more blocks. */
export function bullets(items: readonly (readonly Block[])[]): List {
  return { type: "list", ordered: false, spread: false, children: items.map(itemOf) };
}

/** The same with numbers. */
export function numbered(items: readonly (readonly Block[])[]): List {
  return { ...bullets(items), ordered: true };
}

function itemOf(blocks: readonly Block[]): ListItem {
  return { type: "listItem", spread: false, children: [...blocks] };
}

/** Returns an mdast block quotation. */
export function quotation(blocks: readonly Block[]): Blockquote {
  return { type: "blockquote", children: [...blocks] };
}

/**
 * Markdown that somebody wrote, fit to stand inside a document: its headings become bold text, its HTML and pictures
 * text, and a link that may not be shown becomes its text.
 */
export function blocksOf(source: string): Block[] {
  const tree = fromMarkdown(source);
  const targets = new Map<string, string>();
  visit(tree, "definition", ({ identifier, url }) => {
    if (!targets.has(identifier)) targets.set(identifier, url);
  });
  return fitInside(tree, targets) as Block[];
}

/** The children of a node, where they are blocks with what has become text in paragraphs of its own. */
function fitInside(parent: Parents, targets: ReadonlyMap<string, string>): Nodes[] {
  const children = parent.children.flatMap((child) => fit(child, targets));
  if (!["root", "blockquote", "listItem"].includes(parent.type)) return children;
  return children.map((child) => (child.type === "text" ? { type: "paragraph", children: [child] } : child));
}

function fit(node: Nodes, targets: ReadonlyMap<string, string>): Nodes[] {
  const children = "children" in node ? fitInside(node, targets) : [];
  switch (node.type) {
    case "definition":
      return [];
    case "html":
      return [{ type: "text", value: node.value }];
    case "image":
    case "imageReference":
      return [{ type: "text", value: toString(node) }];
    case "heading":
      return [{ type: "paragraph", children: [{ type: "strong", children: children as PhrasingContent[] }] }];
    case "link":
      return linkOrText(node.url, children as Link["children"]);
    case "linkReference":
      return linkOrText(targets.get(node.identifier) ?? "", children as Link["children"]);
    default:
      return ["children" in node ? ({ ...node, children } as Nodes) : node];
  }
}

function linkOrText(url: string, children: Link["children"]): PhrasingContent[] {
  return isPublicHttps(url) ? [{ type: "link", url, children }] : children;
}

function inline(content: Inline): PhrasingContent {
  return typeof content === "string" ? { type: "text", value: content } : content;
}
