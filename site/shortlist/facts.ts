import type { ShortlistItem } from "./item.ts";

/** What the pages of the catalogue say about the entries of a shortlist, for the page and its files alike. */
export interface ShortlistFacts {
  entries: ListedEntry[];
  clauses: ListedClause[];
  councils: ListedCouncil[];
  stories: ListedStory[];
  /** What is not known yet, by the name of the entry. */
  gaps: { name: string; missing: string[] }[];
}

/** An entry as it is called now. */
export interface ListedEntry extends ShortlistItem {
  /** Its page; undefined where the catalogue no longer has it. */
  address: string | undefined;
  /** The other catalogue that keeps it; missing where that is ours. */
  home?: string;
  summary: string;
}

/** What a standard says for a tender. */
export interface ListedClause {
  standard: string;
  address: string;
  /** The other catalogue that keeps the standard; missing where that is ours. */
  home?: string;
  /** Its paragraphs and points. */
  lines: string[];
}

/** A council to ask. */
export interface ListedCouncil {
  name: string;
  address: string;
  /** The other catalogue that keeps its record; missing where that is ours. */
  home?: string;
  /** What it has to do with the entries: “Open Play: In use”. */
  says: string[];
  /** Roles with their address; empty where the catalogue names none. */
  contacts: string[];
}

/** A case study about a product. */
export interface ListedStory {
  name: string;
  address: string;
  summary: string;
  about: string[];
}
