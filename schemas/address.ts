import { type Kind, kinds } from "./kinds/index.ts";

/** The address of an entry on the site, from its root. It outlives moves between folders. */
export function addressOf(kind: Kind, slug: string): string {
  return `/${kinds[kind].folder}/${slug}/`;
}
