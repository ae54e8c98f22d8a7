import type { Contents, FiltersFile, Terms, TextPlace } from "../index/shapes.ts";

/** Where the files of an index come from. */
export interface IndexSource {
  contents: () => Promise<Contents>;
  /** A chunk of the terms, by the file that the contents name. */
  terms: (file: string) => Promise<Terms>;
  /** Opens Pagefind’s index of the texts in the version and the folders that the contents name. */
  pagefind: (place: TextPlace) => Promise<TextEngine>;
  filters: () => Promise<FiltersFile>;
}

/** What a search asks Pagefind. */
export interface TextEngine {
  /** Returns the places of a word in all pages. */
  placesOf: (word: string) => Promise<readonly number[]>;
}
