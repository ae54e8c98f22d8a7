import { capitalised } from "../../schemas/capitals.ts";
import { withArticle } from "../../schemas/fields/noun.ts";
import { isDeviceName, isSlug } from "../../schemas/fields/slug-text.ts";
import { CommandError } from "../lib/stop.ts";

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

/** Reserved words of JavaScript. */
const reserved = new Set(
  `arguments as async await break case catch class const continue debugger default delete do else enum eval export
  extends false finally for from function if implements import in instanceof interface let new null of package private
  protected public return static super switch this throw true try type typeof undefined var void while with yield`.split(
    /\s+/,
  ),
);

/** Whether a name is a reserved word, or a property of every object, such as “constructor”. */
function isUnusable(camel: string): boolean {
  return reserved.has(camel) || camel in Object.prototype;
}

/**
 * Parses a name: lower-case words joined by hyphens, each beginning with a letter, of at most 40 characters together.
 *
 * @throws CommandError for anything else, reserved words and names that Windows reserves for devices
 */
export function nameFrom(typed: string): Name {
  const words = typed.split("-");
  const pascal = words.map(capitalised).join("");
  const camel = pascal.charAt(0).toLowerCase() + pascal.slice(1);
  if (isDeviceName(typed))
    throw new CommandError(`“${typed}” cannot be a name: Windows keeps it for a device. Choose another.`);
  if (isUnusable(camel))
    throw new CommandError(`“${typed}” cannot be a name: “${camel}” has a meaning of its own in code. Choose another.`);
  if (!isSlug(typed) || typed.length > 40 || words.some((word) => !/^[a-z]/.test(word)))
    throw new CommandError(
      `“${typed}” cannot be a name. Use lower-case words joined by hyphens, each beginning with a letter, such as working-group, and at most 40 characters.`,
    );
  const title = capitalised(words.join(" "));
  const one = words.join(" ");
  return {
    slug: typed,
    camel,
    pascal,
    title,
    one,
    article: withArticle(one),
  };
}

/** The regular plural of a name: “bodies”, “processes”, “working-groups”. */
export function pluralOf(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:[sxz]|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}
