import { ruleAddress } from "../address.ts";
import { modelVersion } from "../migrations/index.ts";
import { fileProblems } from "../problems/in-file.ts";
import type { Problem } from "../problems/problem.ts";
import { quoted } from "../problems/quoted.ts";
import { decodeText } from "../reading/decode.ts";
import { copyPath, lockPath, peerIdOf } from "../reading/peer-place.ts";
import type { SourceFile } from "../reading/source.ts";
import { kindNames } from "../vocabularies/kind-names.ts";
import { documentIn, fieldsOf, isOf, type PeerEntry } from "./document.ts";
import { type PeerCopy, PeerLock } from "./lock.ts";

/** A peer catalogue, as last read. */
export interface Peer {
  id: string;
  name: string;
  /** The address of its site, with `/` at the end. */
  home: string;
  lock: PeerLock;
  /** The entries of its last good copy; none while there is no good copy. */
  entries: readonly PeerEntry[];
}

/** The copies of peer catalogues, and the problems in them. */
export interface Peers {
  /** In the order of their ids. A copy that is wrong is left out as a whole. */
  peers: readonly Peer[];
  problems: readonly Problem[];
}

/**
 * Reads the copies of other catalogues, by their locks. Nothing is taken from a copy that is not what its lock says: sum,
 * counts, homes and the shape of every entry. Entries of an earlier version of the model are migrated. Never throws
 * because of what a file holds.
 *
 * @param files the files of a catalogue that are below `_peers/`
 */
export function readPeers(files: Iterable<SourceFile>): Peers {
  const byPath = new Map(Array.from(files, (file) => [file.path, file]));
  const ids = new Set(Array.from(byPath.keys(), (path) => peerIdOf(path)));
  const known = [...ids].filter((id) => id !== undefined).sort();
  const peers: Peer[] = [];
  const problems = [...byPath.keys()].filter((path) => peerIdOf(path) === undefined).map(stray);
  for (const id of known) {
    const read = readPeer(id, byPath);
    if ("rule" in read) problems.push(read);
    else peers.push(read);
  }
  return { peers, problems };
}

function readPeer(id: string, files: ReadonlyMap<string, SourceFile>): Peer | Problem {
  const [lockFile, copyFile] = [files.get(lockPath(id)), files.get(copyPath(id))];
  if (lockFile?.plain !== true)
    return problem(copyPath(id), `Nothing says where this copy is from: it has no lock, ${quoted(lockPath(id))}.`);
  const lock = lockIn(lockFile);
  if (lock?.id !== id) return problem(lockPath(id), "This is not a lock as “npm run peers” writes it.");
  const { name, home, copy } = lock;
  if (!copy) {
    if (copyFile) return problem(copyPath(id), "The lock of this copy says that nothing was taken from the peer yet.");
    return { id, name, home, lock, entries: [] };
  }
  if (copyFile?.plain !== true) return problem(lockPath(id), `The copy that belongs to this lock is missing.`);
  const entries = entriesIn(copyFile, lock, copy);
  return typeof entries === "string" ? problem(copyPath(id), entries) : { id, name, home, lock, entries };
}

function lockIn(file: SourceFile): PeerLock | undefined {
  try {
    return PeerLock.safeParse(JSON.parse(decodeText(file.read()).text)).data;
  } catch {
    return undefined;
  }
}

/** The entries of a copy, or what is wrong with it. */
function entriesIn(file: SourceFile, { id, home }: PeerLock, copy: PeerCopy): PeerEntry[] | string {
  if (copy.model > modelVersion) return "This copy was made by newer software than this.";
  if (file.sha256 && file.sha256() !== copy.sha256)
    return "This copy is not what its lock says was read from the peer.";
  const { text, fault } = decodeText(file.read());
  if (fault || (text !== "" && !text.endsWith("\n"))) return "This copy is broken off or is not text.";
  const lines = text.split("\n").slice(0, -1);
  const entries: PeerEntry[] = [];
  const places = new Set<string>();
  const counts = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const document = documentIn(line);
    const data = document && fieldsOf(document, line, copy.model);
    if (!data || !isOf(document, home)) return `Line ${index + 1} of this copy is not an entry of ${quoted(home)}.`;
    const { kind, slug, authority, url } = document;
    const place = `${kind}/${slug}`;
    if (places.has(place)) return `This copy has ${quoted(place)} twice.`;
    places.add(place);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    entries.push({ kind, slug, authority, file: file.path, data, text: line, peer: id, url });
  }
  const isWhole = kindNames.every((kind) => (counts.get(kind) ?? 0) === (copy.files[kind]?.rows ?? 0));
  return isWhole ? entries : "This copy has another number of entries than its lock says.";
}

function stray(path: string): Problem {
  return problem(path, `${quoted(path)} is no copy of another catalogue. Delete it.`);
}

function problem(file: string, what: string): Problem {
  const { severity, why } = fileProblems["peer-copy"];
  const message = what.endsWith("Delete it.")
    ? what
    : `${what} Undo the change, or run “npm run peers” to read it again.`;
  const start = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { rule: "peer-copy", severity, file, ...start, path: [], message, why, help: ruleAddress("peer-copy") };
}
