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

const checks = [lostTexts, quotedTexts, htmlEntities, markdownLines, documentLists, tables, schemaElsewhere];

/**
 * Warns about valid values that were probably not meant as written. Each check has a cheap filter on the text or the
 * value, so that the tree is built only for candidates.
 */
export function warningsOn(
  text: string,
  tree: () => Node | undefined,
  schema: z.core.$ZodType,
  value: unknown,
): Fault[] {
  return checks.flatMap((check) => check(text, tree, schema, value));
}
