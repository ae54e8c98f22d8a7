import { withArticle } from "../../../schemas/fields/noun.ts";
import { type Kind, kinds, maxBytes } from "../../../schemas/index.ts";
import { documentIn, isBelowHome, isOf, type PeerDocument } from "../../../schemas/peers/document.ts";
import { quoted } from "../../../schemas/problems/quoted.ts";
import type { Held, NamedPeer } from "../held.ts";
import { homeOf } from "../manifest.ts";
import { Refusal } from "../refusal.ts";

/** A line that a peer published, with its parsed entry. */
export interface PeerLine extends PeerDocument {
  line: string;
}

/** Returns the subject of a sentence about an entry of a peer. */
export function named({ kind, slug }: Pick<PeerDocument, "kind" | "slug">): string {
  return `Its ${kinds[kind].label.one} ${quoted(slug)}`;
}

/** The key of an entry, unique in its catalogue. */
export function keyOf({ kind, slug }: { kind: Kind; slug: string }): string {
  return `${kind}/${slug}`;
}

/**
 * Parses the entries of a kind, one a line, and checks that they are the peer’s own.
 *
 * @throws Refusal
 */
export function documentsIn(kind: Kind, text: string, peer: NamedPeer, held: Held): PeerLine[] {
  if (text !== "" && !text.endsWith("\n"))
    throw new Refusal(`Its file of ${kinds[kind].label.many} is broken off in the middle of a line.`);
  return text
    .split("\n")
    .slice(0, -1)
    .map((line, index) => {
      if (line.length > maxLineLength)
        throw new Refusal(`Line ${index + 1} of its file of ${kinds[kind].label.many} is longer than any entry.`);
      const document = documentIn(line);
      if (document?.kind !== kind)
        throw new Refusal(
          `Line ${index + 1} of its file of ${kinds[kind].label.many} is not ${withArticle(kinds[kind].label.one)}.`,
        );
      // Of a repeated field, some programs read the first value and others the last.
      if (fieldsWrittenIn(line) !== fieldsOf(JSON.parse(line)))
        throw new Refusal(`Line ${index + 1} of its file of ${kinds[kind].label.many} has a field twice.`);
      checkHome(document, peer, held);
      return { ...document, line };
    });
}

/** Counts the fields that a text in JSON writes: strings with a colon behind them. */
function fieldsWrittenIn(line: string): number {
  let fields = 0;
  for (const [, colon] of line.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon !== undefined) fields++;
  return fields;
}

/** Counts the fields of a parsed value, with those inside. */
function fieldsOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce<number>((sum, part) => sum + fieldsOf(part), own);
}

/**
 * Characters of a line. JSON escapes take at most twice the characters of an entry, and the fields around it are short.
 */
const maxLineLength = 4 * maxBytes;

/** Refuses entries that the peer read from another catalogue, to prevent cycles, and those in another authority’s folder. */
function checkHome(document: PeerDocument, peer: NamedPeer, { home }: Held): void {
  const theirs = homeOf(peer);
  // On shared hosts, a peer’s address can start with ours. The longer prefix wins.
  const isTheirs = theirs.length > (home ?? "").length && isBelowHome(document.url, theirs);
  if (home !== undefined && isBelowHome(document.url, home) && !isTheirs)
    throw new Refusal(`${named(document)} is one of this catalogue’s own, which it may not publish again.`);
  if (!isOf(document, theirs))
    throw new Refusal(
      `${named(document)} is from another catalogue, at ${quoted(isBelowHome(document.url, theirs) ? (document.source ?? "") : document.url)}, and is read from there or not at all.`,
    );
  if (kinds[document.kind].ownsFolder && document.authority !== document.slug)
    throw new Refusal(`${named(document)} is in the folder of another authority.`);
}
