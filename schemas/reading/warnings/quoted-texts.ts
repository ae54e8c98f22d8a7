import type * as z from "zod";

import { withoutQuotationMarks } from "../../fields/quotation-marks.ts";
import { quoted } from "../../problems/quoted.ts";
import { lineToYaml } from "../../yaml/dump.ts";
import type { Node } from "../../yaml/tree.ts";
import { correctedLine } from "../explain/case.ts";
import type { Fault } from "../fault.ts";
import { textsIn } from "./texts.ts";

const typographicMark = /[“”„‘«»]/;
/** A straight mark inside YAML quotes, or the only one of a line, at its end. */
const straightMark = /"(?:'|\\"|(?<='")|(?<=^[^"\r\n\u2028\u2029]+")$)/m;

/** Reports texts with quotation marks around the whole text that YAML does not treat as quotes. */
export function quotedTexts(text: string, tree: () => Node | undefined, schema: z.core.$ZodType): Fault[] {
  // Most files have none. Two patterns, as one that can begin with several characters takes three times as long.
  const root = typographicMark.test(text) || straightMark.test(text) ? tree() : undefined;
  if (!root) return [];
  return Array.from(textsIn(root, schema)).flatMap(({ path, node }): Fault[] => {
    const plain = typeof node.value === "string" ? withoutQuotationMarks(node.value) : undefined;
    if (plain === undefined || plain.includes("\n")) return [];
    const message = `There are quotation marks around ${quoted(plain)}, which are shown with it. Leave them out, unless somebody else has said this.`;
    return [{ id: "quoted-text", range: node, path, message, correction: correctedLine(path, lineToYaml(plain)) }];
  });
}
