import { withArticle } from "../../schemas/fields/noun.ts";
import { isSlug } from "../../schemas/fields/slug-text.ts";
import { CannotRun } from "../lib/stop.ts";

/** A name in every spelling that code and sentences need. */
export interface Name {
  /** `working-group` */
  slug: string;
  /** `workingGroup` */
  camel: string;
  /** `WorkingGroup` */
  pascal: string;
  /** “Working group” */
  title: string;
  /** “working group” */
  one: string;
  /** “a working group” */
  article: string;
}

/** Words that would end up as names in code and cannot be. */
const reserved =
  /^(?:class|const|default|delete|enum|export|function|import|new|package|return|switch|this|type|void)$/;

/**
 * Reads a name: lower-case words joined by hyphens, each beginning with a letter.
 *
 * @throws CannotRun for anything else
 */
export function nameFrom(typed: string): Name {
  const words = typed.split("-");
  if (!isSlug(typed) || typed.length > 40 || reserved.test(typed) || words.some((word) => !/^[a-z]/.test(word)))
    throw new CannotRun(
      `“${typed}” cannot be a name. Use lower-case words joined by hyphens, each beginning with a letter, such as working-group.`,
    );
  const pascal = words.map(capitalised).join("");
  const title = capitalised(words.join(" "));
  const one = words.join(" ");
  return {
    slug: typed,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    pascal,
    title,
    one,
    article: withArticle(one),
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
