import type * as z from "zod";

import { childOf, hintOf, metaOf } from "../../../schemas/fields/describe.ts";
import { withArticle } from "../../../schemas/fields/noun.ts";
import { kinds } from "../../../schemas/index.ts";

/** What to tell somebody who answers a question about a field, in paragraphs. */
export function hintFor(field: z.core.$ZodType): string[] {
  const item = childOf(field, 0);
  const meta = metaOf(field);
  const { description = "", date, examples = [] } = meta;
  const { references, words } = item ? metaOf(item) : meta;
  const what = item && !words ? `${description} One on each line.` : description;
  if (references) {
    const { one } = kinds[references].label;
    return [what, `Write the name or the slug of ${withArticle(one)} in the catalogue.`];
  }
  if (item) return [what];
  // How a date is written in a file, with quotes and all, is of no use here.
  return date ? [what, `Write it like this: ${examples.map(String).join(" or ")}.`] : hintOf(meta).split("\n\n");
}
