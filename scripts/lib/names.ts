import { type Catalogue, entriesOfKind, type Kind } from "../../schemas/index.ts";
import { wordsIn } from "../../schemas/likeness/words.ts";

/** Finds the slug of an entry of a kind by its slug or name, in any spelling of case, spaces and marks. */
export function nameIndex(catalogue: Catalogue, kind: Kind): (typed: string) => string | undefined {
  const slugs = new Map<string, string>();
  for (const { slug, data } of entriesOfKind(catalogue, kind)) {
    slugs.set(plain(slug), slug);
    slugs.set(plain(data.name), slug);
  }
  return (typed) => slugs.get(plain(typed));
}

function plain(name: string): string {
  return wordsIn(name).join("");
}
