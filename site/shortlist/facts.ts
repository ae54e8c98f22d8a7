import type { ShortlistItem } from "./item.ts";

/** The facts about the entries of a shortlist, from their pages; used by the page and by the exports. */
export interface ShortlistFacts {
  entries: ListedEntry[];
  clauses: ListedClause[];
  councils: ListedCouncil[];
  stories: ListedStory[];
  /** Missing facts, as phrases for a sentence, by the name of the entry. */
  gaps: { name: string; missing: string[] }[];
}

/** An entry with its current name and slug. */
export interface ListedEntry extends ShortlistItem {
  /** Its page; undefined if the catalogue no longer has it. */
  address: string | undefined;
  /** The peer catalogue that it comes from; missing for our own. */
  home?: string;
  summary: string;
}

/** The procurement clause of a standard. */
export interface ListedClause {
  standard: string;
  address: string;
  /** The peer catalogue that the standard comes from; missing for our own. */
  home?: string;
  /** Its paragraphs and points. */
  lines: string[];
}

/** A council to ask. */
export interface ListedCouncil {
  name: string;
  address: string;
  /** The peer catalogue that its record comes from; missing for our own. */
  home?: string;
  /** Its statements about the entries: “Open Play: In use”. */
  says: string[];
  /** Roles with their address; empty if the catalogue has none. */
  contacts: string[];
}

/** A case study about a product. */
export interface ListedStory {
  name: string;
  address: string;
  summary: string;
  about: string[];
}
