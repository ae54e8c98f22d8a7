import type * as z from "zod";

import { documentListsIn, isDocumentItem } from "../../fields/document-lists.ts";
import { quoted } from "../../problems/quoted.ts";
import type { Node } from "../../yaml/tree.ts";
import { type Fault, mostShown } from "../fault.ts";
import { lineIn, textsIn } from "./texts.ts";

/** The lists in the Markdown of an entry that have the bullets of a document, each as Markdown has it. */
export function documentLists(text: string, tree: () => Node | undefined, schema: z.core.$ZodType): Fault[] {
  const root = mayHoldItem(text) ? tree() : undefined;
  if (!root) return [];
  return Array.from(textsIn(root, schema)).flatMap(({ path, node, meta }) => {
    if (meta.text !== "markdown" || typeof node.value !== "string") return [];
    let from = node.start;
    return documentListsIn(node.value).map(({ first, list }): Fault => {
      const range = lineIn(text, { start: from, end: node.end }, first) ?? node;
      if (range !== node) from = range.end;
      const message = `The list that starts with ${quoted(first)} is not shown as a list. Start each item with a hyphen and a space.`;
      const correction = list.split("\n").length <= mostShown ? { correction: list } : {};
      return { id: "document-list", range, path, message, ...correction };
    });
  });
}

/** Whether a text has a line that begins as an item does, written as a line or in quotes. */
function mayHoldItem(text: string): boolean {
  return (
    /[•·‣▪▫●○◦■□➢\uf0a7\uf0b7–—]|[o§](?:\t|\\t)/.test(text) &&
    text.split(/\n|\\n/).some((line) => isDocumentItem(line.replace(/^[\w-]+: *["']?/, "").replaceAll("\\t", "\t")))
  );
}
