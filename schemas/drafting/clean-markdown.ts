import type { Heading, List, Nodes, Paragraph, PhrasingContent, Root, Table } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { toString } from "mdast-util-to-string";

import { isPublicHttps } from "../fields/link.ts";
import { withoutTables } from "../fields/markdown-tables.ts";
import { describeUnsafeMarkdown, namesOtherSite } from "../fields/markdown.ts";
import { quoted } from "../problems/quoted.ts";
import { hasTags, markdownTree } from "./html.ts";
import { normaliseText } from "./text.ts";

/** Markdown with only the constructs that an entry may have, and notes on what was changed, one sentence each. */
export interface CleanMarkdown {
  markdown: string;
  notes: string[];
}

/**
 * More than 50 marks of list items or block quotes at the start of a line. Each nests one level deeper: the Markdown parser
 * needs quadratic time in the depth, and walking its tree overflows the stack.
 */
const manyMarks = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))){51,}/gm;

/**
 * Converts Markdown or HTML from elsewhere: HTML becomes Markdown, images are removed, links other than public https
 * become their text, a link whose text is an address of another site gets its own address as text, and tables become
 * lists. Where the result is still unsafe, plain paragraphs remain. A safe text only loses spaces at line ends. The
 * limits on length are not applied.
 *
 * @param name the field that the text comes from, for the notes
 */
export function cleanMarkdown(text: string, name: string): CleanMarkdown {
  const stripped = text.replace(/(?<![^\S\n])[^\S\n]+$/gm, "").trim();
  const unnested = stripped.replace(manyMarks, "").trimStart();
  const trimmed = withoutTables(unnested);
  const tables =
    trimmed === unnested ? [] : [`A table in ${quoted(name)} was turned into a list. Compare it with the file.`];
  const changes = [...tables, ...(unnested === stripped ? [] : [`The layout of ${quoted(name)} could not be kept.`])];
  if (describeUnsafeMarkdown(trimmed) === undefined) return { markdown: trimmed, notes: changes };
  const tree = markdownTree(trimmed);
  const left: LeftOut = { pictures: [], links: [], wordless: [], misnamed: [] };
  clean(tree, left);
  // Character references such as &nbsp; were decoded.
  const markdown = normaliseText(toMarkdown(tree, { bullet: "-" })).trim();
  const fit = describeUnsafeMarkdown(markdown) === undefined;
  return {
    markdown: fit ? markdown : normaliseText(toMarkdown(plainText(tree))).trim(),
    notes: [
      ...changes,
      ...(hasTags(trimmed) ? [`HTML in ${quoted(name)} was turned into Markdown. Compare it with the file.`] : []),
      ...(fit ? [] : [`The layout of ${quoted(name)} could not be kept.`]),
      ...sentence(left.pictures, "picture", name),
      ...sentence(left.wordless, "link without words", name),
      ...sentence(left.misnamed, "text of a link that leads to another site", name),
      ...sentence(left.links, "link that not everybody can open safely", name),
    ],
  };
}

/** The addresses of pictures and links that were removed from a text. */
interface LeftOut {
  pictures: string[];
  links: string[];
  /** Links around a picture alone, as badges are. */
  wordless: string[];
  /** Texts of links that are addresses of other sites. */
  misnamed: string[];
}

function sentence(addresses: readonly string[], what: string, name: string): string[] {
  const [first, ...more] = new Set(addresses);
  if (first === undefined) return [];
  const rest = more.length === 0 ? "" : `, and ${more.length} more like it`;
  return [`A ${what} was left out of ${quoted(name)}: ${quoted(first)}${rest}.`];
}

function clean(node: Nodes, left: LeftOut): void {
  if (!("children" in node)) return;
  for (const child of node.children) clean(child, left);
  const children = node.children.flatMap((child): Nodes[] => {
    switch (child.type) {
      case "image":
        left.pictures.push(child.url);
        return [];
      case "imageReference":
        left.pictures.push(child.label ?? child.identifier);
        return [];
      case "html":
      case "definition":
        return [];
      case "linkReference":
        return child.children;
      case "link":
        if (!isPublicHttps(child.url)) left.links.push(child.url);
        else if (namesOtherSite(toString(child), child.url)) {
          left.misnamed.push(toString(child));
          return [{ ...child, children: [{ type: "text", value: child.url }] }];
        } else if (child.children.length > 0) return [child];
        else left.wordless.push(child.url);
        return child.children;
      case "table":
        return [listOfRows(child)];
      default:
        return "children" in child && child.children.length === 0 ? [] : [child];
    }
  });
  node.children = children as typeof node.children;
  if (node.type === "paragraph" || node.type === "heading") trimEnds(node);
}

/** Trims the spaces that removed content leaves at the ends of a line. */
function trimEnds(line: Paragraph | Heading): void {
  const first = line.children[0];
  if (first?.type === "text") first.value = first.value.trimStart();
  const last = line.children.at(-1);
  if (last?.type === "text") last.value = last.value.trimEnd();
  line.children = line.children.filter((child) => child.type !== "text" || child.value !== "");
}

/** Converts a table to a list, because entries cannot have tables. */
function listOfRows({ children: rows }: Table): List {
  return {
    type: "list",
    spread: false,
    children: rows.map(({ children: cells }) => ({
      type: "listItem",
      children: [
        {
          type: "paragraph",
          children: cells.flatMap(({ children }, index): PhrasingContent[] => [
            ...(index === 0 ? [] : [{ type: "text" as const, value: " – " }]),
            ...children,
          ]),
        },
      ],
    })),
  };
}

function plainText(tree: Root): Root {
  const paragraphs = tree.children.map((child) => toString(child)).filter((text) => text.trim() !== "");
  return {
    type: "root",
    children: paragraphs.map((value) => ({ type: "paragraph", children: [{ type: "text", value }] })),
  };
}
