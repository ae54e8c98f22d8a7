import { isSlug } from "../schemas/fields/slug-text.ts";

/**
 * Parses the comma-separated slugs of a query parameter, in order and without duplicates.
 *
 * @param isRight whether a part is a slug; the others are `unreadable`
 */
export function readSlugs(
  query: string,
  name: string,
  isRight: (part: string) => boolean = isSlug,
): { slugs: string[]; unreadable: string[] } {
  const typed = new URLSearchParams(query)
    .getAll(name)
    .flatMap((list) => list.split(","))
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const parts = [...new Set(typed)];
  return { slugs: parts.filter(isRight), unreadable: parts.filter((part) => !isRight(part)) };
}
