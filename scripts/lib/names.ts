import { type Catalogue, entriesOfKind, type Kind } from "../../schemas/index.ts";

/** Something that people call by a name. */
export interface Named {
  slug: string;
  name: string;
}

/** Finds the slug of one of some things by its slug or name, in any spelling of case, spaces and marks. */
export function nameIndex(things: readonly Named[]): (typed: string) => string | undefined {
  const slugs = new Map(things.flatMap(({ slug, name }) => [slug, name].map((key) => [plain(key), slug])));
  return (typed) => slugs.get(plain(typed));
}

/** The entries of a kind by what people call them. */
export function namesOf(catalogue: Catalogue, kind: Kind): Named[] {
  return Array.from(entriesOfKind(catalogue, kind), ({ slug, data }) => ({ slug, name: data.name }));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
