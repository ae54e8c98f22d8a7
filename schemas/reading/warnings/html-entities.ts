import { fromMarkdown } from "mdast-util-from-markdown";
import { toString } from "mdast-util-to-string";
import type * as z from "zod";

import { hiddenIn } from "../../problems/hidden.ts";
import { quoted } from "../../problems/quoted.ts";
import { lineToYaml } from "../../yaml/dump.ts";
import type { Node } from "../../yaml/tree.ts";
import { correctedLine } from "../explain/case.ts";
import type { Fault } from "../fault.ts";
import { textsIn } from "./texts.ts";

/** An HTML character reference, named or numeric. */
const entity = /&(?:#\d{1,7}|#[Xx][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,30});/g;

/** Reports HTML entities in one-line texts. In Markdown they are valid and not reported. */
export function htmlEntities(text: string, tree: () => Node | undefined, schema: z.core.$ZodType): Fault[] {
  // Cheap filter: most files have no “&”.
  const root = text.includes("&") && text.search(entity) >= 0 ? tree() : undefined;
  if (!root) return [];
  const meantBy = decoder();
  return Array.from(textsIn(root, schema)).flatMap(({ path, node, meta }): Fault[] => {
    if (meta.text !== "line" || typeof node.value !== "string") return [];
    const first = node.value.match(entity)?.find((found) => meantBy(found) !== found);
    if (first === undefined) return [];
    const plain = node.value.replace(entity, meantBy);
    const meant = meantBy(first);
    const message = `${quoted(first)} is how HTML writes ${meant === " " ? "a space" : quoted(meant)}, and is shown as it is. Write the character itself.`;
    return [{ id: "html-entity", range: node, path, message, correction: correctedLine(path, lineToYaml(plain)) }];
  });
}

/** The most different entities of a file that are decoded, because decoding uses the Markdown parser. Nobody types more. */
const maxDifferent = 200;

/** Returns a memoised decoder of entities; above the maximum of different ones, it returns them undecoded. */
function decoder(): (found: string) => string {
  const known = new Map<string, string>();
  return (found) => {
    const character = known.get(found) ?? (known.size < maxDifferent ? decoded(found) : found);
    if (known.size < maxDifferent) known.set(found, character);
    return character;
  };
}

/** Decodes an entity, with a plain space for a no-break space. Returns the entity itself for an invisible character. */
function decoded(found: string): string {
  const character = toString(fromMarkdown(found)).replaceAll("\u00a0", " ");
  return /^[\p{C}\ufffd]*$/u.test(character) || hiddenIn(character).length > 0 ? found : character;
}
