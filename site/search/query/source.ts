import type { ContentsFile, FiltersFile, Terms, TextPlace, WordsFile } from "../index/shapes.ts";

/** Where the files of an index come from. */
export interface IndexSource {
  contents: () => Promise<ContentsFile>;
  /** A chunk of the terms, by the file that the contents name. */
  terms: (file: string) => Promise<Terms>;
  /** The words that only what is misspelt or not typed to its end needs, by the file that the contents name. */
  words: (file: string) => Promise<WordsFile>;
  /** Opens Pagefind’s index of the texts in the version and the folders that the contents name. */
  pagefind: (place: TextPlace) => Promise<TextEngine>;
  filters: () => Promise<FiltersFile>;
}

/** What a search asks Pagefind. */
export interface TextEngine {
  /** Returns the places of a word in all pages. */
  placesOf: (word: string) => Promise<readonly number[]>;
}
