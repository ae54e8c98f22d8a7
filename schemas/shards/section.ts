import { peersAddress } from "../address.ts";

/** Returns the section of a site that shows the entries of another catalogue. */
export function sectionOfPeer(id: string): string {
  return `${peersAddress.slice(1)}${id}`;
}

/**
 * Returns the section that an address is in: its first folder, which is that of a kind, or the folder of a peer.
 *
 * @param path from the site’s root, without a leading `/`
 */
export function sectionOf(path: string): string {
  const [folder = "", peer = ""] = path.split("/");
  return `${folder}/` === peersAddress.slice(1) ? sectionOfPeer(peer) : folder;
}
