import type * as z from "zod";

import { htmlTag } from "../../fields/html-tag.ts";
import { quoted } from "../../problems/quoted.ts";
import { lineToYaml } from "../../yaml/dump.ts";
import type { Node } from "../../yaml/tree.ts";
import { correctedLine } from "../explain/case.ts";
import type { Fault } from "../fault.ts";
import { lineValuesIn, textsIn } from "./texts.ts";

/** Strong emphasis or a code span. */
const emphasis = /\*\*(?<strong>[^\s*](?:[^*]{0,200}[^\s*])?)\*\*|`(?<code>[^`]{1,200})`/g;
const link = /\[[^[\]]{1,200}\]\((?:https?:|mailto:|\/)[^\s()]{1,400}\)/;
/** The checkbox of a GitHub task list item. */
const box = /^\[[ xX]\][ \t]+(?=\S)/;

/** Reports Markdown and HTML in one-line texts, which are shown as plain text. */
export function markdownLines(
  text: string,
  tree: () => Node | undefined,
  schema: z.core.$ZodType,
  value: unknown,
): Fault[] {
  // Most Markdown is in texts that may have it, so only a line is worth the tree.
  const mayHold = ["**", "`", "](", "] ", "<"].some((mark) => text.includes(mark));
  const root = mayHold && Array.from(lineValuesIn(value, schema)).some(warningOn) ? tree() : undefined;
  if (!root) return [];
  return Array.from(textsIn(root, schema)).flatMap(({ path, node, meta }): Fault[] => {
    if (meta.text !== "line" || typeof node.value !== "string") return [];
    const warning = warningOn(node.value);
    if (!warning) return [];
    const { message, plain } = warning;
    const correction = plain === undefined ? {} : { correction: correctedLine(path, lineToYaml(plain)) };
    return [{ id: "markdown-in-line", range: node, path, message, ...correction }];
  });
}

/** Returns a message about a line, and the line without Markdown where that loses nothing. */
function warningOn(line: string): { message: string; plain?: string } | undefined {
  const [linked] = link.exec(line) ?? [];
  if (linked !== undefined)
    return {
      message: `${quoted(linked)} is a link in Markdown, and is shown with its brackets. Write the words alone, and put the address in “links”.`,
    };
  const [tag] = htmlTag.exec(line) ?? [];
  if (tag !== undefined)
    return {
      message: `${quoted(tag)} is HTML, and is shown as it is. Catalogues that read this one refuse it. Write the words alone.`,
    };
  const [ticked] = box.exec(line) ?? [];
  if (ticked?.startsWith("[ ]") === true)
    return {
      message:
        "There is a box that is not ticked, and it is shown. If this is so, write it without the box; if not, delete it.",
    };
  const [marked] = line.match(emphasis) ?? (ticked === undefined ? [] : [ticked.trim()]);
  if (marked === undefined) return undefined;
  const plain = line.replace(box, "").replace(emphasis, "$<strong>$<code>");
  return { message: `${quoted(marked)} is Markdown, and is shown with its marks. Write the words alone.`, plain };
}
