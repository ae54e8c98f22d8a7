import { usualMaximumShrink } from "../../../schemas/fields/peer.ts";
import { type Kind, kinds } from "../../../schemas/index.ts";
import { count, withThousandsSeparators } from "../../../schemas/problems/count.ts";
import { type Held, kindsOf, lastGood, type NamedPeer } from "../held.ts";
import type { PeerManifest } from "../manifest.ts";
import { Refusal } from "../refusal.ts";
import { checkGssCodes, checkSlugs } from "./conflicts.ts";
import { documentsIn, keyOf, named, type PeerLine } from "./documents.ts";
import { checkValid } from "./validity.ts";

/**
 * Validates the entries of a peer: they are complete, its own, valid by our rules and not confusable with ours. Entries
 * that we already hold are not validated again.
 *
 * @param texts kind → its entries, one a line
 * @throws Refusal
 */
export function examine(
  texts: ReadonlyMap<Kind, string>,
  peer: NamedPeer,
  { model, kinds: listed }: Pick<PeerManifest, "model" | "kinds">,
  held: Held,
): void {
  const read = [...texts].flatMap(([kind, text]) => documentsIn(kind, text, peer, held));
  for (const [kind, { rows }] of listed) {
    const { length } = read.filter((document) => document.kind === kind);
    if (length !== rows)
      throw new Refusal(
        `It has ${count(length, ...labels(kind))} where its manifest lists ${withThousandsSeparators(rows)}.`,
      );
  }
  checkUnique(read);
  checkShrink(read, peer, held);
  checkValid(read, peer, model, held);
  checkSlugs(read, held);
  checkGssCodes(read, peer, held);
}

function labels(kind: Kind): [one: string, many: string] {
  return [kinds[kind].label.one, kinds[kind].label.many];
}

function checkUnique(read: readonly PeerLine[]): void {
  const seen = new Set<string>();
  for (const document of read) {
    const key = keyOf(document);
    if (seen.has(key)) throw new Refusal(`${named(document)} is published twice.`);
    seen.add(key);
  }
}

function checkShrink(read: readonly PeerLine[], peer: NamedPeer, held: Held): void {
  const wanted = new Set(kindsOf(peer));
  const before = (lastGood(peer, held)?.entries ?? []).filter(({ kind }) => wanted.has(kind));
  const now = new Set(read.map(keyOf));
  const gone = before.filter((entry) => !now.has(keyOf(entry))).length;
  const most = peer.maximumShrink ?? usualMaximumShrink;
  if (gone * 100 > before.length * most)
    throw new Refusal(
      `${withThousandsSeparators(gone)} of its ${count(before.length, "entry", "entries")} are gone, and no more than ${most} per cent may go between two readings. Where that is right, raise “maximumShrink” of this catalogue in the settings for one reading.`,
    );
}
