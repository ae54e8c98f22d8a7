import type { Kind } from "../../schemas/index.ts";
import type { Rank } from "../adoption/adoption.ts";
import type { Tone } from "../text/tone.ts";

/** An entry as a row of any list. Plain data. */
export interface EntryItem {
  kind: Kind;
  slug: string;
  /** The id of the peer catalogue; missing for our own. */
  peer?: string;
  name: string;
  summary: string;
  /** The key facts. */
  facts: ItemFact[];
  /** Why the row is in the list, such as “Replaces it”. */
  why?: string;
  /** A word of the vocabulary of the kind: stage of a product or opportunity, status of a standard, outcome of a case study. */
  stage?: string;
  /** A word of the vocabulary of the kind. */
  type?: string;
  /** SPDX expression, or `proprietary`. */
  licence?: string;
  services: string[];
  /** Of an authority in the register of UK local authorities. */
  region?: string;
  /** The columns in the list of authorities. */
  authorityCells?: { type: string | undefined; counts: AuthorityCounts };
  reviewed: string;
  retired: boolean;
}

/** A fact in a row: a short phrase. */
export interface ItemFact {
  /** Undefined if not stated; only facts with a heading are then shown. */
  text: string | undefined;
  /** The heading of its column. */
  of?: string;
  /** The tone of the tag that the fact is shown as. */
  tone?: Tone;
}

/** Returns the stated facts of a row as text. */
export function factsInWords(facts: readonly ItemFact[]): string[] {
  return facts.flatMap(({ text }) => text ?? []);
}

/** A number in the list of authorities. */
interface Count {
  /** Undefined for zero, even if there are notes. */
  text: string | undefined;
  /** Secondary numbers. */
  notes: string[];
  /** The sort key: the numbers that `text` and `notes` show, or their sum if all count the same way. */
  rank: Rank;
}

/** The numbers that the list of authorities shows. */
export type AuthorityCounts = Record<"uses" | "adopts" | "shares", Count>;
