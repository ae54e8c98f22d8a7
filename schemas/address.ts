import type { Kind } from "./kinds/names.ts";
import { namings } from "./kinds/namings.ts";

/** The address of an entry on the site, from its root. It outlives moves between folders. */
export function addressOf(kind: Kind, slug: string): string {
  return `/${namings[kind].folder}/${slug}/`;
}

/** What the addresses of the pages begin with that other sites may show in a frame. No other page may be. */
export const embedFolder = "/embed/";
