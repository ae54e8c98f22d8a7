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

/** A character as HTML writes it, by its name or its number. */
const entity = /&(?:#\d{1,7}|#[Xx][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,30});/g;

/** The lines that have characters as HTML writes them. Markdown reads those as the characters that are meant. */
export function htmlEntities(text: string, tree: () => Node | undefined, schema: z.core.$ZodType): Fault[] {
  // Most files have no “&”, which is quick to see.
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

/** So many different ones in a file are looked up, since to read each as Markdown takes its time. Nobody types more. */
const mostDifferent = 200;

/** Decodes entities, each once; those beyond the most are left as they are. */
function decoder(): (found: string) => string {
  const known = new Map<string, string>();
  return (found) => {
    const character = known.get(found) ?? (known.size < mostDifferent ? decoded(found) : found);
    if (known.size < mostDifferent) known.set(found, character);
    return character;
  };
}

/** The character that an entity stands for, with a plain space for one that does not break; itself if for none to be seen. */
function decoded(found: string): string {
  const character = toString(fromMarkdown(found)).replaceAll("\u00a0", " ");
  return /^[\p{C}\ufffd]*$/u.test(character) || hiddenIn(character).length > 0 ? found : character;
}
