import type { ContentsFile, FiltersFile, Terms, TextPlace, WordsFile } from "../index/shapes.ts";

/** Loads the files of an index. */
export interface IndexSource {
  contents: () => Promise<ContentsFile>;
  /** Loads a chunk of terms, by the file name in the contents. */
  terms: (file: string) => Promise<Terms>;
  /** Loads the words for corrections and prefix matches, by the file name in the contents. */
  words: (file: string) => Promise<WordsFile>;
  /** Opens Pagefind’s index of the texts in the version and the folders that the contents name. */
  pagefind: (place: TextPlace) => Promise<TextEngine>;
  filters: () => Promise<FiltersFile>;
}

/** The part of Pagefind that the search uses. */
export interface TextEngine {
  /** Returns the positions of a word in all pages. */
  placesOf: (word: string) => Promise<readonly number[]>;
}
