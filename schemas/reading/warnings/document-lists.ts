import type * as z from "zod";

import { bullet } from "../../fields/bullet.ts";
import { documentListsIn, isDocumentItem, itemsInLine } from "../../fields/document-lists.ts";
import type { Path } from "../../problems/problem.ts";
import { quoted } from "../../problems/quoted.ts";
import { lineToYaml } from "../../yaml/dump.ts";
import type { Node } from "../../yaml/tree.ts";
import { correctedLine } from "../explain/case.ts";
import { type Fault, maxCorrectionLines } from "../fault.ts";
import { blockFaults, textsIn } from "./texts.ts";

/** Reports lists with the bullets of a word processor, each with its Markdown or YAML list. */
export function documentLists(text: string, tree: () => Node | undefined, schema: z.core.$ZodType): Fault[] {
  const root = mayHoldItem(text) ? tree() : undefined;
  if (!root) return [];
  return Array.from(textsIn(root, schema)).flatMap((place) => {
    const { path, node, meta } = place;
    if (typeof node.value !== "string") return [];
    if (meta.text === "line") return bulletedLine(path, node, node.value);
    return blockFaults(text, place, documentListsIn(node.value), {
      id: "document-list",
      messageFor: (first) =>
        `The list that starts with ${first} is not shown as a list. Start each item with a hyphen and a space.`,
    });
  });
}

/** Reports a one-line text that begins with a bullet, and may be a whole pasted list. */
function bulletedLine(path: Path, node: Node, line: string): Fault[] {
  const items = itemsInLine(line);
  const [first] = items;
  if (first === undefined) return [];
  const base = { id: "document-list", range: node, path } as const;
  if (items.length === 1) {
    const message = `${quoted(line)} starts with the bullet of a document, which is shown with it. Leave it out.`;
    return [{ ...base, message, correction: correctedLine(path, lineToYaml(first)) }];
  }
  if (typeof path.at(-1) !== "number" || items.length > maxCorrectionLines)
    return [
      {
        ...base,
        message: `${quoted(line)} is a list with the bullets of a document, which are shown. Write it without them.`,
      },
    ];
  const message = `${quoted(line)} is a list with the bullets of a document, in one item. Put each of its items in one of its own.`;
  return [{ ...base, message, correction: items.map((item) => correctedLine(path, lineToYaml(item))).join("\n") }];
}

/** Whether a text has a bullet, or a line that begins with a substitute for one: a cheap filter. */
function mayHoldItem(text: string): boolean {
  if (bullet.test(text)) return true;
  return (
    (/[·–—]/.test(text) || text.includes("\t") || text.includes("\\t")) &&
    text.split(/\n|\\n/).some((line) => isDocumentItem(line.replace(/^[\w-]+: *["']?/, "").replaceAll("\\t", "\t")))
  );
}
