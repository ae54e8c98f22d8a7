import { type Kind, namings } from "./vocabularies/kind-names.ts";

/** The address of an entry on the site, from its root. It outlives moves between folders. */
export function addressOf(kind: Kind, slug: string): string {
  return `/${namings[kind].folder}/${slug}/`;
}

/** The address, from the site’s root, of the form for a new entry of a kind. */
export function formAddress(kind: Kind): string {
  return `/contribute/${kind}/`;
}

/** The address, from the site’s root, of the form for changing an entry. */
export function changeAddress(kind: Kind, slug: string): string {
  return `${formAddress(kind)}?edit=${kind}/${slug}`;
}

/** The address, from the site’s root, of the page about a rule. */
export function ruleAddress(id: string): string {
  return `/rules/${id}/`;
}

/** What the addresses of the pages begin with that other sites may show in a frame. No other page may be. */
export const embedFolder = "/embed/";
