import { createHash } from "node:crypto";

import { indexedWord } from "../text/pagefind-word.ts";

/** The texts as Pagefind takes them. */
export interface TextSheets {
  /** Letters that are others for other texts. */
  version: string;
  /** Pages of words. The place of a word, divided by the number of all entries, leaves that of the one that has it. */
  sheets: readonly string[];
}

/** Pagefind’s index of some texts. */
export interface TextIndex {
  version: string;
  /** Path in the folder of Pagefind’s index → content. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** Fills a place where a row has no word. Pagefind counts it and leaves it out. */
const gap = "-";

/** How many places a sheet has at most: Pagefind writes the number of a higher one in more bytes. */
const mostPlaces = 65_536;

/**
 * Writes texts for Pagefind, given each term with the documents that have it in their text alone, ascending.
 *
 * A page of Pagefind’s takes some bytes for each of its words, and an id. With a page for each document that is most of
 * the index. So all documents are in one row of places, a term is written at those that have it, and terms that no
 * document has both of share a row. Those of the most documents come first, so that few rows are needed.
 *
 * @param size how many documents there are; the rows of several indexes that are merged have to be of one length
 * @param version that of all texts, where these are only some of them
 */
export function sheetsOf(
  terms: ReadonlyMap<string, readonly number[]>,
  size: number,
  version = versionOf(terms),
): TextSheets {
  const rows: string[][] = [];
  for (const [term, documents] of [...terms].sort(([, some], [, others]) => others.length - some.length)) {
    let row = rows.find((places) => documents.every((number) => places[number] === gap));
    if (!row) rows.push((row = Array.from({ length: size }, () => gap)));
    const word = indexedWord(term, version);
    for (const number of documents) row[number] = word;
  }
  const most = Math.max(1, Math.floor(mostPlaces / size));
  const starts = Array.from({ length: Math.ceil(rows.length / most) }, (_, sheet) => sheet * most);
  return {
    version,
    sheets: starts.map((start) =>
      rows
        .slice(start, start + most)
        .flat()
        .join(" "),
    ),
  };
}

/** Returns six letters that depend on all of the texts. Digits would be words of their own to Pagefind. */
export function versionOf(terms: ReadonlyMap<string, readonly number[]>): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([...terms]))
    .digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCodePoint(97 + (byte % 26))).join("");
}
