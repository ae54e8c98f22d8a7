import type * as z from "zod";

import { formNamed, formNames, schemaLine } from "../../forms.ts";
import { quoted } from "../../problems/quoted.ts";
import { commentsIn } from "../../yaml/comments.ts";
import type { Node } from "../../yaml/tree.ts";
import type { Fault } from "../fault.ts";

/** The beginning of a comment by which editors find a schema, as `yaml-language-server` reads it. */
const naming = /^#\s*(?:yaml-language-server\s*:|\$schema:)/;
/** A schema at an address, or at a path from the root. Most files name theirs, and hardly any in this way. */
const elsewhere = /\$schema(?:=|:[ \t]*)((?:[a-z][a-z\d+.-]*:|[/\\])\S*)/i;

/**
 * The comments that have editors fetch the schema of a file from elsewhere: whoever opens it asks another server, or one
 * in their own network.
 */
export function schemaElsewhere(text: string, tree: () => Node | undefined, schema: z.core.$ZodType): Fault[] {
  const root = elsewhere.test(text) ? tree() : undefined;
  if (!root) return [];
  const form = formNames.find((name) => formNamed(name).schema === schema);
  return commentsIn(text, root).flatMap((range): Fault[] => {
    const comment = text.slice(range.start, range.end);
    const [, address] = naming.test(comment) ? (elsewhere.exec(comment) ?? []) : [];
    if (address === undefined) return [];
    const message = `Editors would fetch the schema of this file from ${quoted(address)}. Name the one in the repository.`;
    return [{ id: "schema-elsewhere", range, path: [], message, ...(form && { fix: { text: schemaLine(form) } }) }];
  });
}
