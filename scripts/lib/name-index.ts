import type { ApplicationFinder } from "../../schemas/finding/application.ts";
import { applicationsIn } from "../../schemas/finding/in-catalogue.ts";
import { type Catalogue, entriesOfKind, type Kind } from "../../schemas/index.ts";
import { wordsIn } from "../../schemas/likeness/words.ts";

/** Finds the slug of an entry of a kind by its slug or name, whatever the case, accents, spaces and punctuation. */
export function nameIndex(catalogue: Catalogue, kind: Kind): (typed: string) => string | undefined {
  const slugs = new Map<string, string>();
  for (const { slug, data } of entriesOfKind(catalogue, kind)) {
    slugs.set(plain(slug), slug);
    slugs.set(plain(data.name), slug);
  }
  return (typed) => slugs.get(plain(typed));
}

/**
 * Finds the slug of a product by its slug or name, as {@link nameIndex} does, or by a certain match of the application
 * finder.
 */
export function productIndex(catalogue: Catalogue): (typed: string) => string | undefined {
  const named = nameIndex(catalogue, "product");
  // Lazy, because most texts are a name or a slug.
  let applications: ApplicationFinder | undefined;
  return (typed) => {
    const slug = named(typed);
    if (slug !== undefined) return slug;
    applications ??= applicationsIn(catalogue);
    const answer = applications.find({ name: typed });
    if (answer.type !== "sure" || !answer.match.isCertain) return undefined;
    return answer.match.application.type === "product" ? answer.match.application.slug : undefined;
  };
}

function plain(name: string): string {
  return wordsIn(name).join("");
}
