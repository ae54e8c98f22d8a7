import { Document, Packer, Paragraph } from "docx";
import type { List, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { toString } from "mdast-util-to-string";

import { runsOf } from "./runs.ts";

/** Indentation per level of lists and quotations, in twentieths of a point. */
const indentStep = 360;

/** The nesting of a block. */
interface Nesting {
  /** Number of lists and quotations around it. */
  depth: number;
  quoted: boolean;
}

/** Converts Markdown into a Word document. */
export function wordOf(markdown: string): Promise<Blob> {
  const { children } = fromMarkdown(markdown);
  const [first] = children;
  return Packer.toBlob(
    new Document({
      title: first?.type === "heading" ? toString(first) : "",
      styles: { default: { document: { run: { font: "Arial", size: 22, language: { value: "en-GB" } } } } },
      sections: [{ children: children.flatMap((block) => paragraphsOf(block, { depth: 0, quoted: false })) }],
    }),
  );
}

function paragraphsOf(block: RootContent, place: Nesting): Paragraph[] {
  switch (block.type) {
    case "heading":
      return [new Paragraph({ heading: `Heading${block.depth}`, children: runsOf(block.children) })];
    case "paragraph":
      return [new Paragraph({ ...layoutOf(place), children: runsOf(block.children) })];
    case "list":
      return itemsOf(block, place);
    case "blockquote":
      return block.children.flatMap((child) => paragraphsOf(child, { depth: place.depth + 1, quoted: true }));
    case "code":
      return block.value
        .split("\n")
        .map((value) => new Paragraph({ ...layoutOf(place), children: runsOf([{ type: "inlineCode", value }]) }));
    case "thematicBreak":
      return [new Paragraph({ thematicBreak: true })];
    default:
      return [new Paragraph({ ...layoutOf(place), text: toString(block) })];
  }
}

/** Converts a list. Its numbers are plain text, so that references to clauses stay correct when the document is edited. */
function itemsOf({ ordered, start, children }: List, place: Nesting): Paragraph[] {
  const inside = { ...place, depth: place.depth + 1 };
  return children.flatMap((item, index) =>
    item.children.flatMap((block, position) => {
      if (position > 0 || block.type !== "paragraph") return paragraphsOf(block, inside);
      const number = `${(start ?? 1) + index}. `;
      const children = runsOf(ordered ? [{ type: "text", value: number }, ...block.children] : block.children);
      // Word supports nine levels of bullets.
      const bullet = ordered ? {} : { bullet: { level: Math.min(8, place.depth) } };
      return [new Paragraph({ ...layoutOf(inside), ...bullet, children })];
    }),
  );
}

function layoutOf({ depth, quoted }: Nesting) {
  return {
    spacing: { after: 120 },
    ...(depth === 0 ? {} : { indent: { left: depth * indentStep } }),
    ...(quoted ? { border: { left: { style: "single" as const, size: 12, space: 8, color: "505A5F" } } } : {}),
  };
}
