import type * as z from "zod";

import { isTableLine, tablesIn } from "../../fields/markdown-tables.ts";
import type { Node } from "../../yaml/tree.ts";
import type { Fault } from "../fault.ts";
import { blockFaults, textsIn } from "./texts.ts";

/** Reports Markdown tables, each with an equivalent list. */
export function tables(text: string, tree: () => Node | undefined, schema: z.core.$ZodType): Fault[] {
  const root = mayHoldTable(text) ? tree() : undefined;
  if (!root) return [];
  return Array.from(textsIn(root, schema)).flatMap((place) => {
    if (place.meta.text !== "markdown" || typeof place.node.value !== "string") return [];
    return blockFaults(text, place, tablesIn(place.node.value), {
      id: "markdown-table",
      messageFor: (first) =>
        `The table that starts with ${first} is shown as text, with its lines and dashes. Write a list, with an item for each row.`,
    });
  });
}

/** Whether a text has a table’s delimiter row: a cheap filter. Most pipes are headers of YAML block scalars. */
function mayHoldTable(text: string): boolean {
  for (let at = text.indexOf("|"); at >= 0; at = text.indexOf("|", at + 1)) {
    if (!/[-: \t]/.test(text.charAt(at - 1)) || text.startsWith(": |", at - 2)) continue;
    const [start, next] = [text.lastIndexOf("\n", at) + 1, text.indexOf("\n", at)];
    const end = next < 0 ? text.length : next;
    const lines = text.slice(start, end).split("\\n");
    if (lines.some((line) => isTableLine(line.replace(/(?<!["'\s])["'\s]+$|^\s+/g, "")))) return true;
    // Skip the other pipes of this line.
    at = end;
  }
  return false;
}
