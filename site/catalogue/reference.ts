import type { Kind } from "../../schemas/index.ts";
import type { Context } from "./context.ts";

/** Another entry, as a name that leads to its page. */
export interface Reference {
  kind: Kind;
  slug: string;
  name: string;
  /** Whether there is no such entry, which can only be while developing: then the name leads nowhere. */
  missing?: true;
}

/** The entry that a slug names. */
export function referenceTo(kind: Kind, slug: string, { catalogue }: Context): Reference {
  const entry = catalogue[kind].get(slug);
  return entry ? { kind, slug, name: entry.data.name } : { kind, slug, name: slug, missing: true };
}

/** The entries that slugs name, in the order of the slugs. */
export function referencesTo(kind: Kind, slugs: readonly string[] | undefined, context: Context): Reference[] {
  return (slugs ?? []).map((slug) => referenceTo(kind, slug, context));
}
