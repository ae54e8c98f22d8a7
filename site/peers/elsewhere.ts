import { comparableRepository } from "../../schemas/fields/repository-address.ts";
import { type Entry, type Kind, kinds } from "../../schemas/index.ts";
import type { Context } from "../catalogue/context.ts";
import type { PeerContext, PeerEntryInContext } from "../catalogue/make-context.ts";
import { type Reference, referenceToEntry } from "../catalogue/reference.ts";
import { isMet } from "../conformance/conformance.ts";
import { adoptionFactAtHome } from "./adoption.ts";
import { type FactText, type FieldFact, fieldFacts } from "./field-facts.ts";

/** A peer’s entry about the same subject. */
export interface ElsewhereView {
  /** The id of the peer. */
  peer: string;
  /** The name of the peer’s catalogue. */
  catalogue: string;
  /** Its name there, and its canonical page. */
  name: string;
  url: string;
  /** A summary of its users there. */
  adoption: string | undefined;
  /** Of a standard: the first products there that conform to it. */
  meeting: Reference[];
  /** The fields whose values differ. */
  differing: { title: string; here: FactText[]; there: FactText[] }[];
}

/** Peers’ entries about the subject of an entry; undefined if there are none. */
export function elsewhereOf(entry: Entry, context: Context): ElsewhereView[] | undefined {
  const others = context.peers?.duplicatesOf(entry) ?? [];
  return others.length === 0 ? undefined : others.map((other) => viewOf(entry, other, context));
}

function viewOf(entry: Entry, { entry: other, context: there }: PeerEntryInContext, here: Context): ElsewhereView {
  return {
    peer: other.peer,
    catalogue: there.peer.name,
    name: other.data.name,
    url: other.url,
    adoption: adoptionFactAtHome(other, there),
    meeting: meetingOf(other, there),
    differing: differing(
      entry.kind,
      [...opening(entry), ...fieldFacts(entry, here)],
      [...opening(other), ...fieldFacts(other, there)],
    ),
  };
}

/** Maximum number of a peer’s conforming products named. */
const maxNamed = 10;

/** The products that conform to a standard in their own catalogue, without those that an earlier catalogue has. */
function meetingOf({ kind, slug }: Entry, { relations, peers }: PeerContext): Reference[] {
  if (kind !== "standard") return [];
  const products = (relations.conformance.get(slug) ?? []).filter(isMet).map(({ product }) => product);
  const theirs = [...new Set(products)].filter((product) => peers.canonicalFor(product) === product);
  return theirs.slice(0, maxNamed).map(referenceToEntry);
}

function opening({ data }: Entry): FieldFact[] {
  return [
    { field: "name", title: "Name", texts: [[{ text: data.name }]] },
    { field: "summary", title: "Summary", texts: [[{ text: data.summary }]] },
  ];
}

/** The fields in which two entries of a kind differ, in the order of the model. */
function differing(kind: Kind, here: readonly FieldFact[], there: readonly FieldFact[]): ElsewhereView["differing"] {
  return Object.keys(kinds[kind].schema.shape).flatMap((field) => {
    const [ours, theirs] = [here, there].map((facts) => facts.find((fact) => fact.field === field));
    const row = { title: (ours ?? theirs)?.title ?? "", here: ours?.texts ?? [], there: theirs?.texts ?? [] };
    return comparable(row.here) === comparable(row.there) ? [] : [row];
  });
}

/** Returns equal strings for texts with the same words and link targets. */
function comparable(texts: readonly FactText[]): string {
  return JSON.stringify(
    texts.map((parts) => parts.map(({ label, text, to, url }) => [label, text, to, url && comparableRepository(url)])),
  );
}
