import { gapsOf } from "./gaps.ts";
import type { TextsFile } from "./shapes.ts";

/** A text as Pagefind takes it. */
export interface TextRecord {
  /** The address of its document from the site’s root. */
  url: string;
  /** Its terms that no field of the document has, each once. */
  content: string;
}

/** Pagefind’s index of some texts. */
export interface TextIndex {
  /** Path → content. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Pagefind’s id of each text, in the order of the texts. */
  ids: readonly string[];
}

/** Makes the file that says which text belongs to which document, given the documents of the texts and the texts’ ids. */
export function textsFile(documents: readonly number[], ids: readonly string[]): TextsFile {
  const width = widthOf(ids);
  return { gaps: gapsOf(documents), ids: ids.map((id) => id.slice(0, width)).join(""), width };
}

/** The fewest characters in which ids differ. */
function widthOf(ids: readonly string[]): number {
  const longest = Math.max(0, ...ids.map(({ length }) => length));
  for (let width = 1; width < longest; width++) {
    if (new Set(ids.map((id) => id.slice(0, width))).size === ids.length) return width;
  }
  return longest;
}
