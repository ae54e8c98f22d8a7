import type { Contents, FiltersFile, Terms, TextsFile } from "../index/shapes.ts";

/** Where the files of an index come from. */
export interface IndexSource {
  contents: () => Promise<Contents>;
  /** A chunk of the terms, by the file that the contents name. */
  terms: (file: string) => Promise<Terms>;
  /** Which text belongs to which document, by the file that the contents name. */
  texts: (file: string) => Promise<TextsFile>;
  /** Opens Pagefind’s index of the texts. `version` is another for another index. */
  pagefind: (version: string) => Promise<TextEngine>;
  filters: () => Promise<FiltersFile>;
}

/** What a search asks Pagefind. */
export interface TextEngine {
  /** Returns the ids of the texts that have just this word. */
  having: (word: string) => Promise<readonly string[]>;
}
