import type * as z from "zod";

import { quoted } from "../../problems/quoted.ts";
import type { Node } from "../../yaml/tree.ts";
import { correctedLine, placeName } from "../explain/case.ts";
import type { Fault } from "../fault.ts";
import { inQuotes } from "../syntax/quotes.ts";
import { type TextPlace, textsIn } from "./texts.ts";

/** Reports texts in flow sequences that a thousands separator splits: `[Takes 10,000 bookings]` has two items. */
export function cutNumbers(text: string, tree: () => Node | undefined, schema?: z.core.$ZodType): Fault[] {
  const root = hasNumberInBrackets(text) ? tree() : undefined;
  if (!root) return [];
  const runs: TextPlace[][] = [];
  for (const place of textsIn(root, schema)) {
    const run = runs.at(-1);
    if (run && goesOn(run.at(-1), place, text)) run.push(place);
    else runs.push([place]);
  }
  return runs.flatMap((run) => faultOf(run, text));
}

function faultOf(run: readonly TextPlace[], text: string): Fault[] {
  const [first, second] = run;
  const last = run.at(-1);
  // A run of numbers only may be a list of numbers.
  if (!first || !second || !last || run.every(({ node }) => typeof node.value === "number")) return [];
  const [start, end] = [first.node.start, last.node.end];
  const { path } = first;
  const [before, after] = [first, second].map(({ node }) => quoted(text.slice(node.start, node.end)));
  const message = `A comma ends an item in square brackets, so ${before ?? ""} and ${after ?? ""} are two items of ${placeName(path.slice(0, -1))}. If the comma belongs to a number, put the whole item in quotes.`;
  return [
    {
      id: "cut-number",
      range: { start, end },
      path,
      message,
      correction: correctedLine(path, inQuotes(text.slice(start, end))),
    },
  ];
}

/** Whether a number continues in the next item: three digits follow the comma without a space. */
function goesOn(before: TextPlace | undefined, { node, pair, inBrackets }: TextPlace, text: string): boolean {
  if (!before || !inBrackets || pair || before.pair || text.slice(before.node.end, node.start) !== ",") return false;
  return (
    /(?:^|\D)\d{1,3}$/.test(text.slice(before.node.start, before.node.end)) &&
    /^\d{3}(?!\d)/.test(text.slice(node.start, node.end))
  );
}

/** Whether a number with a thousands separator follows an opening bracket. */
function hasNumberInBrackets(text: string): boolean {
  if (!/\d,\d{3}(?!\d)/.test(text)) return false;
  let isOpen = false;
  for (const [found] of text.matchAll(/[[\]]|\d,\d{3}(?!\d)/g)) {
    if (found.length > 1 && isOpen) return true;
    isOpen = found === "[" || (isOpen && found !== "]");
  }
  return false;
}
