import type { Synonyms } from "../../../schemas/vocabularies/synonyms.ts";
import type { System } from "../../../schemas/vocabularies/system.ts";
import type { ResultKind } from "../documents/document.ts";
import type { FieldName } from "../fields.ts";
import type { SearchFilter } from "../filters.ts";

/** A kind of result. */
export interface ContentsKind {
  kind: ResultKind;
  /** Number of documents. */
  count: number;
  /** Ranking factor relative to documents of other kinds. */
  factor: number;
  /** From the site’s root. */
  folder: string;
  /** Labels, singular and plural. */
  one: string;
  many: string;
  /** For kinds of entry: source of the regular expression by which a query asks for the kind. */
  asked?: string;
  /** For authorities: source of the regular expression by which a query asks for the councils of a region. */
  regions?: string;
}

/** The first file that a search loads: the contents in compact form. */
export interface ContentsFile extends Omit<Contents, "names" | "also" | "slugs" | "synonyms" | "used" | "chunks"> {
  names: NamesFile;
  /** A line for each chunk of terms: its start and, at the end, the six digits of its content hash. */
  chunks: string;
  /** A line for each document. */
  slugs: string;
  /** A group that has phrases alone is the list of them. */
  synonyms: readonly (Synonyms | Synonyms["phrases"])[];
  /** A character for each document, as `encodeCounts` makes it. */
  used: string;
  /** Delta-encoded, ascending. */
  retired: readonly number[];
  /** Delta-encoded, ascending. */
  replaceable: readonly number[];
}

/** The names of all documents, compressed by front coding and a dictionary, because names share most of their words. */
export interface NamesFile {
  /** The dictionary: words that occur at least three times in names, separated by spaces, the most frequent first. */
  words: string;
  /**
   * A line for each document. It begins with a digit: the number of words that its name shares with the beginning of the
   * previous name, at most 9. The other words of the name follow, then each of its other names after a tab. A word is its
   * index in `words`, from 0 and in base 36, or the word itself after an apostrophe.
   */
  lines: string;
}

/** The name of a document and its other names. */
export type AllNames = readonly [name: string, ...others: string[]];

/** A system of the market, for the notes of a search. */
export interface KnownSystem extends System {
  /** Whether it has no page of alternatives. */
  noPage?: true;
}

/** The documents by number, and the files with the rest of the index. */
export interface Contents {
  /** Kinds in the order of their documents. */
  kinds: readonly ContentsKind[];
  /** Names by number. */
  names: readonly string[];
  /**
   * Slugs by number; for a page or an entry of a peer, the whole address from the site’s root. Empty if `slugOf` makes the
   * slug from the name.
   */
  slugs: readonly string[];
  /** Number of users by document number, for ranking. */
  used: readonly number[];
  /** Numbers of retired documents. */
  retired: readonly number[];
  /** Numbers of documents with a page of replacements. */
  replaceable: readonly number[];
  /** Other names, such as earlier ones; documents without any are omitted. */
  also: readonly (readonly [document: number, ...names: string[]])[];
  /** Each chunk of terms: the beginning of its first `chunkKey` that sorts after the previous chunk, and its file. */
  chunks: readonly (readonly [start: string, file: string])[];
  /** The index of the texts. */
  texts: TextPlace;
  /** The file of words, which only misspelt and unfinished queries need. */
  words: string;
  /** Source of the regular expression of queries that may name entries and ask about them. */
  relations: string;
  /** Words in all names of registered councils without a record, separated by spaces. */
  councils: string;
  /** The synonym groups with which the terms were indexed, so that queries use the same ones. */
  synonyms: readonly Synonyms[];
  /** The systems of the market, with or without an entry. */
  systems: readonly KnownSystem[];
}

/** The version of Pagefind’s index of the texts, and its folders: one for each shard of the site with texts. */
export interface TextPlace {
  version: string;
  folders: readonly string[];
}

/**
 * Words of fields and texts that are in no name, for corrections and prefix matches: at most 4,000 that several documents
 * have, separated by spaces, the most frequent first.
 */
export type WordsFile = string;

/** A chunk of the terms: term → its posting lists, as `encodePlaces` writes them. */
export type Terms = Readonly<Record<string, string>>;

/** The values of each filter. Without the kind, which the contents have. */
export type FiltersFile = Readonly<Record<Exclude<SearchFilter, "kind">, readonly ValueLine[]>>;

/** A value of a filter, its title, and the delta-encoded documents that have it. */
export type ValueLine = readonly [value: string, title: string, ...gaps: number[]];

/** The file of a result: the parts of each field that it shows or is found by. */
export type ResultFile = Partial<Record<Exclude<FieldName, "name">, readonly string[]>>;
