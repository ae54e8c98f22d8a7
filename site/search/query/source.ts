import type { Contents, FiltersFile, Terms } from "../index/shapes.ts";

/** Where the files of an index come from. */
export interface IndexSource {
  contents: () => Promise<Contents>;
  /** A chunk of the terms, by the file that the contents name. */
  terms: (file: string) => Promise<Terms>;
  filters: () => Promise<FiltersFile>;
}
