import { peerAddressOf, peersAddress } from "../schemas/address.ts";
import { isSlug } from "../schemas/fields/slug-text.ts";
import { type Kind, namings } from "../schemas/vocabularies/kind-names.ts";

/**
 * The id of an entry, unique among those of its kind: its slug, with the id of its catalogue as prefix if that is a
 * peer.
 */
export function idOf({ slug, peer }: { slug: string; peer?: string | undefined }): string {
  return peer === undefined ? slug : `${peer}.${slug}`;
}

/** Whether a text can be the id of an entry: a slug, or the id of a catalogue and a slug, `wales.tir`. */
export function isEntryId(text: string): boolean {
  const parts = text.split(".");
  return parts.length <= 2 && parts.every(isSlug);
}

/** The id of the peer catalogue that an entry id names; undefined for our own entries. */
export function peerOf(id: string): string | undefined {
  return id.split(".").toReversed()[1];
}

/**
 * The address of the page of an entry, given its id.
 *
 * @param list the address of the list page of its kind, which may have a base path
 */
export function pageOfId(id: string, kind: Kind, list: string): string {
  const [slug = id, peer] = id.split(".").toReversed();
  return peer === undefined ? `${list}${slug}/` : baseOf(list, kind) + peerAddressOf(peer, kind, slug);
}

/** The id of the entry that the address of an entry page names; undefined for any other address. */
export function idOfPage(address: string, kind: Kind, list: string): string | undefined {
  const peers = baseOf(list, kind) + peersAddress;
  const id = address.startsWith(peers)
    ? idOfPeerPage(address.slice(peers.length), kind)
    : address.startsWith(list)
      ? address.slice(list.length).replace(/\/$/, "")
      : "";
  return isEntryId(id) ? id : undefined;
}

function idOfPeerPage(path: string, kind: Kind): string {
  const [peer = "", folder, slug = "", end, ...more] = path.split("/");
  return folder === kind && end === "" && more.length === 0 ? idOf({ peer, slug }) : "";
}

/** The base path of the site, without `/` at its end. */
function baseOf(list: string, kind: Kind): string {
  return list.slice(0, -`/${namings[kind].folder}/`.length);
}
