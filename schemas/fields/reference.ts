import type { Kind } from "../vocabularies/kind-names.ts";
import { namings } from "../vocabularies/kind-namings.ts";
import { withArticle } from "./noun.ts";
import { slug } from "./slug.ts";

const example: Record<Kind, string> = {
  product: "localgov-drupal",
  standard: "open-referral-uk",
  "case-study": "camden-digital-site-notice",
  opportunity: "shared-parking-permits",
  authority: "camden",
};

/** The slug of another entry; which kind it names is kept in `.meta` for the rules, editors and forms. */
export function reference(kind: Kind) {
  return slug.meta({
    references: kind,
    examples: [example[kind]],
    expects: `the slug of ${withArticle(namings[kind].label.one)}, such as “${example[kind]}”`,
  });
}
