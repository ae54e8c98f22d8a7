import type * as z from "zod";

import { childOf, hintOf, metaOf } from "../../../schemas/fields/describe.ts";
import { withArticle } from "../../../schemas/fields/noun.ts";
import { kinds } from "../../../schemas/index.ts";

/** The hint of a question about a field, in paragraphs. */
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
  // The format of a date in YAML, with its quotes, does not apply here.
  return date ? [what, `Write it like this: ${examples.map(String).join(" or ")}.`] : hintOf(meta).split("\n\n");
}
