import type { Path } from "../problems/problem.ts";
import { lineToYaml } from "../yaml/dump.ts";
import type { Node } from "../yaml/tree.ts";
import { placeName } from "./explain/case.ts";
import { type Fault, maxCorrectionLines } from "./fault.ts";

/** Reports items whose hyphens do not start in the column of the item above, so that YAML adds them to its text. */
export function misalignedItems(text: string, tree: () => Node | undefined): Fault[] {
  const root = /^( *)- [^\n]*\n\1 +- /m.test(text) ? tree() : undefined;
  return root ? Array.from(misalignedIn(text, root, [])) : [];
}

function* misalignedIn(text: string, node: Node, path: Path): Generator<Fault> {
  if (node.type === "mapping")
    for (const { key, value } of node.pairs) yield* misalignedIn(text, value, [...path, key]);
  if (node.type !== "sequence") return;
  for (const [index, item] of node.items.entries()) {
    const items = item.type === "scalar" ? itemsOf(text.slice(item.start, item.end)) : [];
    if (items.length > 1) {
      const message = `${placeName([...path, index], true)} goes on in lines with hyphens of their own. Start all hyphens of a list in the same column.`;
      const list = items.map((one) => `- ${lineToYaml(one)}`).join("\n");
      const correction = items.length <= maxCorrectionLines ? { correction: list } : {};
      yield { id: "wrong-type", range: item, path: [...path, index], message, ...correction };
    }
    yield* misalignedIn(text, item, [...path, index]);
  }
}

/** Splits a plain scalar, as written, at its lines with hyphens. A quoted or block scalar may have such lines. */
function itemsOf(raw: string): string[] {
  return /^["'|>]/.test(raw) ? [] : raw.split(/\n *- +/).map((item) => item.trim().replace(/\s+/g, " "));
}
