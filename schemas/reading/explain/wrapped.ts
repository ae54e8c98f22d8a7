import { childOf } from "../../fields/describe.ts";
import { withArticle } from "../../fields/noun.ts";
import { quoted } from "../../problems/quoted.ts";
import { lineStart } from "../../yaml/lines.ts";
import type { Node } from "../../yaml/tree.ts";
import type { Fault } from "../fault.ts";
import { shown } from "../syntax/index.ts";
import type { Case } from "./case.ts";

/** Reports an entry whose fields are all below a name of no field, such as “product:”; undefined for any other. */
export function fieldsBelowName({ schema, label }: Case["form"], text: string, tree: Node): Fault | undefined {
  const [only, second] = tree.type === "mapping" ? [...tree.pairs, ...tree.duplicates] : [];
  if (!only || second || childOf(schema, only.key) || only.value.type !== "mapping" || only.value.flow)
    return undefined;
  const fields = only.value.pairs.filter(({ key }) => childOf(schema, key));
  const [first] = only.value.pairs;
  if (fields.length < 2 || !first) return undefined;
  const start = lineStart(text, first.keyRange.start);
  const margin = text.slice(start, first.keyRange.start);
  const lines = text.slice(start, only.value.end).split(/\r\n|\r|\n/);
  const moved = lines.map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line.trimStart()));
  const isCertain = lines.every((line) => line.startsWith(margin) || line.trim() === "");
  const message = `The fields of ${withArticle(label.one)} do not go below ${quoted(only.key)}. Delete this line, and the spaces at the start of the lines below it.`;
  const range = { start: lineStart(text, only.keyRange.start), end: only.value.end };
  return {
    id: "unknown-field",
    range: only.keyRange,
    path: [only.key],
    message,
    ...shown(moved),
    ...(isCertain ? { fix: { text: moved.join("\n"), range } } : {}),
  };
}
