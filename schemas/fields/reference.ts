import { type Kind, namings } from "../vocabularies/kind-names.ts";
import { withArticle } from "./noun.ts";
import { slug } from "./slug.ts";

/** The slug of another entry; which kind it names is kept in `.meta` for the rules, editors and forms. */
export function reference(kind: Kind) {
  const { label, example } = namings[kind];
  return slug.meta({
    references: kind,
    examples: [example],
    expects: `the slug of ${withArticle(label.one)}, such as “${example}”`,
  });
}
