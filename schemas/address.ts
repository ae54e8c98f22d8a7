import { type Kind, namings } from "./vocabularies/kind-names.ts";

/** The folder of the repository that holds the entries, with the closing `/`. */
export const entriesFolder = "catalogue/";

/** The branch of the repository that the catalogue is published from. */
export const baseBranch = "main";

/** The page of a repository on which the file of an entry can be read. */
export function fileOnGitHub(repository: string, file: string): string {
  return `${repository}/blob/${baseBranch}/${entriesFolder}${file}`;
}

/** The page of a repository on which a change to the file of an entry can be suggested. */
export function editOnGitHub(repository: string, file: string): string {
  return `${repository}/edit/${baseBranch}/${entriesFolder}${file}`;
}

/** The address of an entry on the site, from its root. It outlives moves between folders. */
export function addressOf(kind: Kind, slug: string): string {
  return `/${namings[kind].folder}/${slug}/`;
}

/** The address of what this site shows of an entry of another catalogue, from its root. The entry’s own page is at its home. */
export function peerAddressOf(peer: string, kind: Kind, slug: string): string {
  return `${peersAddress}${peer}/${kind}/${slug}/`;
}

/** What the addresses of entries of other catalogues begin with. */
export const peersAddress = "/peers/";

/** The address, from the site’s root, of the form for a new entry of a kind, or for the settings. */
export function formAddress(kind: Kind | "catalogue"): string {
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

/** The licence that entries are published under: the Open Government Licence v3.0. */
export const entryLicence = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";
