import type * as z from "zod";

import type { Node } from "../../yaml/tree.ts";
import type { Fault } from "../fault.ts";
import { documentLists } from "./document-lists.ts";
import { htmlEntities } from "./html-entities.ts";
import { lostTexts } from "./lost-texts.ts";
import { markdownLines } from "./markdown-lines.ts";
import { quotedTexts } from "./quoted-texts.ts";
import { schemaElsewhere } from "./schema-elsewhere.ts";
import { tables } from "./tables.ts";

const remarks = [lostTexts, quotedTexts, htmlEntities, markdownLines, documentLists, tables, schemaElsewhere];

/**
 * Warns about valid values that were probably not meant as written. Each remark has a cheap filter on the text, so that
 * the tree is built only for candidates.
 */
export function remarksOn(text: string, tree: () => Node | undefined, schema: z.core.$ZodType): Fault[] {
  return remarks.flatMap((remark) => remark(text, tree, schema));
}
