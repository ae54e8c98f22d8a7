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
 * What may not be meant as it is written, though every value is right. The tree is asked for only where one look at the
 * text says that there may be something.
 */
export function remarksOn(text: string, tree: () => Node | undefined, schema: z.core.$ZodType): Fault[] {
  return remarks.flatMap((remark) => remark(text, tree, schema));
}
