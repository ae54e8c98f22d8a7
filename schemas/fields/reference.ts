import * as z from "zod";

import { type Kind, namings } from "../vocabularies/kind-names.ts";
import { withArticle } from "./noun.ts";
import { slug } from "./slug.ts";

/** A reference to another entry by slug. Its kind is in `.meta` for the rules, editors and forms. */
export function reference(kind: Kind) {
  const { label, example } = namings[kind];
  return slug.meta({
    references: kind,
    examples: [example],
    expects: `the slug of ${withArticle(label.one)}, such as “${example}”`,
  });
}

/** An optional list of references to entries of one kind, at most `most`; each slug has the title `item`. */
export function references(
  kind: Kind,
  item: string,
  most: number,
  meta: { title: string; description: string; examples: string[][] },
) {
  return z
    .array(reference(kind).meta({ title: item }))
    .max(most)
    .optional()
    .meta({ ...meta, expects: `a list of ${namings[kind].label.one} slugs` });
}
