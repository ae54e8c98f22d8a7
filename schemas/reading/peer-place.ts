import { isSlug } from "../fields/slug-text.ts";

/** The generated folder with the copies of peers, beside the authorities’ folders. */
const peersFolder = "_peers/";

/** The most bytes of entries that are copied from one peer. GitHub refuses files above 100 MiB and warns above 50 MiB. */
export const maxPeerBytes = 48 * 1024 * 1024;

/** Returns the path of a peer’s lock file, which records the source and the checksum of its copy. */
export function lockPath(id: string): string {
  return `${peersFolder}${id}.lock.json`;
}

/** Returns the path of the copy of a peer’s entries, in newline-delimited JSON. */
export function copyPath(id: string): string {
  return `${peersFolder}${id}.ndjson`;
}

/** Whether a path is inside the folder of peers’ copies. */
export function isPeerPath(path: string): boolean {
  return path.startsWith(peersFolder);
}

/** Returns the id of the peer whose lock or copy has a path; undefined for any other path. */
export function peerIdOf(path: string): string | undefined {
  const [, id] = /^_peers\/([^/.]+)\.(?:ndjson|lock\.json)$/.exec(path) ?? [];
  return id !== undefined && isSlug(id) ? id : undefined;
}
