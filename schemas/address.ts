import { type Kind, namings } from "./vocabularies/kind-names.ts";

/** The folder of the repository that holds the entries, with a trailing slash. */
export const entriesFolder = "catalogue/";

/** The branch of the repository that the catalogue is published from. */
export const baseBranch = "main";

/** Returns the GitHub address that shows the file of an entry. */
export function fileOnGitHub(repository: string, file: string): string {
  return `${repository}/blob/${baseBranch}/${entriesFolder}${file}`;
}

/** Returns the GitHub address that opens the file of an entry in the web editor. */
export function editOnGitHub(repository: string, file: string): string {
  return `${repository}/edit/${baseBranch}/${entriesFolder}${file}`;
}

/** Returns the path of an entry’s page on the site. It does not change when the entry moves to another folder. */
export function addressOf(kind: Kind, slug: string): string {
  return `/${namings[kind].folder}/${slug}/`;
}

/** Returns the path of the page that compares an authority’s districts or members. */
export function membersAddress(slug: string): string {
  return `${addressOf("authority", slug)}together/`;
}

/** Returns the path of the page that this site has for a peer’s entry. The canonical page is on the peer’s own site. */
export function peerAddressOf(peer: string, kind: Kind, slug: string): string {
  return `${peersAddress}${peer}/${kind}/${slug}/`;
}

/** The path prefix of pages about peers’ entries. */
export const peersAddress = "/peers/";

/** Returns the path of the form for a new entry of a kind, or for the settings. */
export function formAddress(kind: Kind | "catalogue"): string {
  return `/contribute/${kind}/`;
}

/** Returns the path of the form that edits an entry. */
export function changeAddress(kind: Kind, slug: string): string {
  return `${formAddress(kind)}?edit=${kind}/${slug}`;
}

/** Returns the path of the page about a rule. */
export function ruleAddress(id: string): string {
  return `/rules/${id}/`;
}

/** The path prefix of the only pages that other sites may embed in a frame. */
export const embedFolder = "/embed/";

/** The licence that entries are published under: the Open Government Licence v3.0. */
export const entryLicence = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";
