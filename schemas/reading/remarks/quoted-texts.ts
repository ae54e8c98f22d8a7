import type * as z from "zod";

import { withoutQuotationMarks } from "../../fields/quotation-marks.ts";
import { quoted } from "../../problems/quoted.ts";
import { lineToYaml } from "../../yaml/dump.ts";
import type { Node } from "../../yaml/tree.ts";
import { correctedLine } from "../explain/case.ts";
import type { Fault } from "../fault.ts";
import { textsIn } from "./texts.ts";

/** Marks that open or close a text and are no apostrophes, or straight ones inside those of YAML. Most files have none. */
const marks = /[“”„‘«»]|'"|"'|"\\"/;

/** The texts that have quotation marks around the whole of them, which mean nothing in YAML. */
export function quotedTexts(text: string, tree: () => Node | undefined, schema: z.core.$ZodType): Fault[] {
  const root = marks.test(text) ? tree() : undefined;
  if (!root) return [];
  return Array.from(textsIn(root, schema)).flatMap(({ path, node }): Fault[] => {
    const plain = typeof node.value === "string" ? withoutQuotationMarks(node.value) : undefined;
    if (plain === undefined || plain.includes("\n")) return [];
    const message = `There are quotation marks around ${quoted(plain)}, which are shown with it. Leave them out, unless somebody else has said this.`;
    return [{ id: "quoted-text", range: node, path, message, correction: correctedLine(path, lineToYaml(plain)) }];
  });
}
