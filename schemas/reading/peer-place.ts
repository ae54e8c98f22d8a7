import { isSlug } from "../fields/slug-text.ts";

/** The folder, beside the authorities’ folders, with what was read from other catalogues. People never edit it. */
const peersFolder = "_peers/";

/** The most bytes of entries that are read from one peer. Git hosts refuse files of 100 MB and warn from 50 MB. */
export const mostPeerBytes = 48 * 1024 * 1024;

/** The lock of a peer: where its copy is from and what must be in it. */
export function lockPath(id: string): string {
  return `${peersFolder}${id}.lock.json`;
}

/** The copy of a peer’s entries, one a line. */
export function copyPath(id: string): string {
  return `${peersFolder}${id}.ndjson`;
}

/** Whether a path is in the folder of other catalogues’ copies, whatever is there. */
export function isPeerPath(path: string): boolean {
  return path.startsWith(peersFolder);
}

/** The id of the peer whose lock or copy is at a path; undefined where neither can be there. */
export function peerIdOf(path: string): string | undefined {
  const [, id] = /^_peers\/([^/.]+)\.(?:ndjson|lock\.json)$/.exec(path) ?? [];
  return id !== undefined && isSlug(id) ? id : undefined;
}
