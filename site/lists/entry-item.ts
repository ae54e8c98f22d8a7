import type { Kind } from "../../schemas/index.ts";
import type { Rank } from "../adoption/adoption.ts";
import type { Tone } from "../text/tone.ts";

/** An entry as a row of any list: plain data, ready to be shown, sorted and filtered. */
export interface EntryItem {
  kind: Kind;
  slug: string;
  /** The id of the other catalogue that it is of; missing for ours. */
  peer?: string;
  name: string;
  summary: string;
  /** The deciding facts. */
  facts: ItemFact[];
  /** Why the row is where it is, if that needs saying: “Replaces it”. */
  why?: string;
  /** Who publishes the entry. */
  authority: { slug: string; name: string };
  /** A word of the vocabulary of the kind: stage of a product or opportunity, status of a standard, outcome of a case study. */
  stage?: string;
  /** A word of the vocabulary of the kind. */
  type?: string;
  /** SPDX expression, or `proprietary`. */
  licence?: string;
  services: string[];
  /** Of an authority in the register of UK local authorities. */
  region?: string;
  /** What the list of authorities shows in its columns. */
  authorityCells?: { type: string | undefined; counts: AuthorityCounts };
  reviewed: string;
  retired: boolean;
}

/** A fact of a row: a few words that stand alone. */
export interface ItemFact {
  /** Nothing where it is not stated, which only a fact with a heading can be. */
  text: string | undefined;
  /** The heading under which it stands in line with the same fact of other rows. */
  of?: string;
  /** Shows the fact as a word that decides. */
  tone?: Tone;
}

/** The facts of a row that are stated, in words. */
export function factsInWords(facts: readonly ItemFact[]): string[] {
  return facts.flatMap(({ text }) => text ?? []);
}

/** A number in the list of authorities. */
interface Count {
  /** Nothing where the authority has none, be there a note or not. */
  text: string | undefined;
  /** What counts less, or is of another kind. */
  note: string | undefined;
  /** What the list goes by when it is put in the order of the number: what is shown, and nothing else. */
  rank: Rank;
}

/** The numbers that the list of authorities shows. */
export type AuthorityCounts = Record<"uses" | "adopts" | "shares", Count>;
