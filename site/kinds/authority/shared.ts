import type { Entry, Kind } from "../../../schemas/index.ts";
import type { Context } from "../../catalogue/context.ts";
import type { Story } from "../../catalogue/relations.ts";

/** What an authority shares of one kind. */
export function sharedBy(slug: string, kind: Kind, { relations }: Context): Entry[] {
  return relations.published.get(slug)?.filter((entry) => entry.kind === kind) ?? [];
}

/** The case studies and opportunities that an authority takes part in, but for those that it shares itself. */
export function storiesWith(slug: string, { relations }: Context): Story[] {
  const own = new Set<Entry>(relations.published.get(slug));
  return relations.naming.authority.get(slug)?.filter((story) => !own.has(story)) ?? [];
}
