import { type Entry, isOfKind, type Kind } from "../../../schemas/index.ts";
import type { Context } from "../../catalogue/context.ts";
import type { Story } from "../../catalogue/relations.ts";
import { sharedKinds, storyKinds, traitsOf } from "../traits.ts";

/** The kinds that an authority shares; its stories have a section of their own on its page. */
export const ownKinds: readonly Kind[] = sharedKinds.filter((kind) => traitsOf(kind).tellsOf === null);

/** The entries of a kind that an authority publishes. */
export function sharedBy<K extends Kind>(slug: string, kind: K, { relations }: Context): Entry<K>[] {
  return relations.published.get(slug)?.filter((entry) => isOfKind(entry, kind)) ?? [];
}

/** The entries of a kind that an authority publishes or takes part in. */
export function publishedOrJoined<K extends Kind>(slug: string, kind: K, context: Context): Entry<K>[] {
  const others: Entry[] = joinedStories(slug, context);
  return [...sharedBy(slug, kind, context), ...others.filter((story) => isOfKind(story, kind))];
}

/** The case studies and opportunities that an authority publishes or takes part in, kind by kind. */
export function storiesOf(slug: string, context: Context): Story[] {
  return storyKinds.flatMap((kind): Story[] => publishedOrJoined(slug, kind, context));
}

/** The case studies and opportunities that an authority takes part in but does not publish. */
function joinedStories(slug: string, { relations }: Context): Story[] {
  const own = new Set<Entry>(relations.published.get(slug));
  return relations.naming.authority.get(slug)?.filter((story) => !own.has(story)) ?? [];
}
