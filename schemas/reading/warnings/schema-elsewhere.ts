import type * as z from "zod";

import { formNamed, formNames, schemaLine } from "../../forms.ts";
import { quoted } from "../../problems/quoted.ts";
import { commentsIn } from "../../yaml/comments.ts";
import type { Node } from "../../yaml/tree.ts";
import type { Fault } from "../fault.ts";

/** The start of a comment that associates a schema, as `yaml-language-server` reads it. */
const naming = /^#\s*(?:yaml-language-server\s*:|\$schema:)/;
/** A schema at a URL or an absolute path. Our own files use a relative path. */
const elsewhere = /\$schema(?:=|:[ \t]*)((?:[a-z][a-z\d+.-]*:|[/\\])\S*)/i;

/**
 * Reports comments that make editors fetch a schema from elsewhere: opening the file would send a request to a foreign
 * server, or to one inside the reader’s network (SSRF).
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
