import type { Synonyms } from "../../../schemas/vocabularies/synonyms.ts";
import type { System } from "../../../schemas/vocabularies/system.ts";
import type { ResultKind } from "../documents/document.ts";
import type { FieldName } from "../fields.ts";
import type { SearchFilter } from "../filters.ts";

/** A kind of result. */
export interface ContentsKind {
  kind: ResultKind;
  /** How many documents there are. */
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
}

/** The first file that a search loads: the contents in compact form. */
export interface ContentsFile extends Omit<Contents, "names" | "also" | "slugs"> {
  names: NamesFile;
  /** A line for each document. */
  slugs: string;
  /** Delta-encoded, ascending. */
  retired: readonly number[];
  /** Delta-encoded, ascending. */
  replaceable: readonly number[];
}

/** The names of all documents in compact form: front coding and a dictionary, as names share most of their words. */
export interface NamesFile {
  /** The words that names have several times, with spaces between: the most frequent first. */
  words: string;
  /**
   * A line for each document. It begins with a digit: with how many words its name begins as the name before does. The
   * other words of the name follow, and each of its other names after a tab. A word is its place in `words`, counted
   * from 0 and in base 36, or stands as it is after an apostrophe.
   */
  lines: string;
}

/** The name of a document and its other names. */
export type AllNames = readonly [name: string, ...others: string[]];

/** What there is to find, by number, and where the rest of the index is. */
export interface Contents {
  /** Kinds in the order of their documents. */
  kinds: readonly ContentsKind[];
  /** Names by number. */
  names: readonly string[];
  /**
   * Slugs by number, or the whole address of a page or of what is of another catalogue; empty where the slug is made
   * from the name.
   */
  slugs: readonly string[];
  /** How much each is used, for ranking. */
  used: readonly number[];
  /** Numbers of what is retired. */
  retired: readonly number[];
  /** Numbers of what has a page of what can replace it. */
  replaceable: readonly number[];
  /** Other names, such as earlier ones. */
  also: readonly (readonly [document: number, ...names: string[]])[];
  /** The first term of each chunk of terms, and its file. */
  chunks: readonly (readonly [term: string, file: string])[];
  /** Where the texts are. */
  texts: TextPlace;
  /** The file of words, which only what is misspelt or not typed to its end needs. */
  words: string;
  /** Words of the names of councils of the registers that nothing is about, with spaces between. */
  councils: string;
  /** The synonyms by which the terms were made, so that a query is read as the index was written. */
  synonyms: readonly Synonyms[];
  /** Systems that councils use, whether or not something is about them. */
  systems: readonly System[];
}

/**
 * The version of Pagefind’s index of the texts, and its folder; that of each shard, where a site was made of several.
 */
export interface TextPlace {
  version: string;
  folders: readonly string[];
}

/** Words of the texts that are no names, for finding misspellings: the most frequent first, with spaces between. */
export type WordsFile = string;

/** A chunk of the terms: term → where it occurs. */
export type Terms = Readonly<Record<string, TermPlaces>>;

/**
 * Where a term occurs: for each set of fields the documents that have it in exactly these. Where many entries have it
 * in their text alone, it is their number that stands there, and Pagefind’s index knows which they are.
 */
export type TermPlaces = readonly (Occurrences | number)[];

/** A set of fields and the documents that have a term in exactly these, each as its distance from the one before. */
type Occurrences = readonly [fields: number, ...gaps: number[]];

/** The filters but the kind, which the contents have. */
export type FiltersFile = Readonly<Record<Exclude<SearchFilter, "kind">, readonly ValueLine[]>>;

/** A value of a filter, what it is called, and the documents that have it. */
export type ValueLine = readonly [value: string, title: string, ...gaps: number[]];

/** What a result shows: the parts of its fields. */
export type ResultFile = Partial<Record<Exclude<FieldName, "name">, readonly string[]>>;
