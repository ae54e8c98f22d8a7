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

/** A block of a document. */
export type Block = BlockContent | DefinitionContent;

/** Literal text or an mdast inline node. */
export type Inline = string | PhrasingContent;

/** Returns an mdast heading; strings in it are literal text. */
export function heading(depth: Heading["depth"], ...content: Inline[]): Heading {
  return { type: "heading", depth, children: content.map(inline) };
}

/** Returns an mdast paragraph; strings in it are literal text. */
export function paragraph(...content: Inline[]): Paragraph {
  return { type: "paragraph", children: content.map(inline) };
}

/** Returns an mdast strong node. */
export function strong(value: string): PhrasingContent {
  return { type: "strong", children: [inline(value)] };
}

/** Returns an mdast link with a plain text. */
export function link(title: string, url: string): Link {
  return { type: "link", url, children: [{ type: "text", value: title }] };
}

/** Returns a bulleted list, whose items have one or more blocks. */
export function bullets(items: readonly (readonly Block[])[]): List {
  return { type: "list", ordered: false, spread: false, children: items.map(itemOf) };
}

/** Returns a numbered list. */
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
 * Parses untrusted Markdown for embedding in a document: headings become bold text, HTML and images literal text, and
 * links that are not allowed become their text.
 */
export function blocksOf(source: string): Block[] {
  const tree = fromMarkdown(source);
  const targets = new Map<string, string>();
  visit(tree, "definition", ({ identifier, url }) => {
    if (!targets.has(identifier)) targets.set(identifier, url);
  });
  return fitInside(tree, targets) as Block[];
}

/** The children of a node; in a block container, text that replaced a block gets a paragraph. */
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
