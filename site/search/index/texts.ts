import { createHash } from "node:crypto";

import { indexedWord } from "../text/pagefind-word.ts";

/** The texts as the records that Pagefind indexes. */
export interface TextSheets {
  /** A hash of all texts, in letters. */
  version: string;
  /** Each the words of one record. The position of a word modulo the number of documents is that of its document. */
  sheets: readonly string[];
}

/** Pagefind’s index of some texts. */
export interface TextIndex {
  version: string;
  /** Path in the folder of Pagefind’s index → content. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** Placeholder for a position without a word. Pagefind counts it and does not index it. */
const gap = "-";

/** The maximum number of positions in a sheet: Pagefind encodes higher ones in more bytes. */
const mostPlaces = 65_536;

/**
 * Packs texts into few records for Pagefind, given each term with the documents whose text alone contains it,
 * ascending.
 *
 * Pagefind spends bytes on each word of a record and on its id, which would be most of the index with a record for each
 * document. So a row has one position for each document, a term is written at the positions of its documents, and terms
 * with disjoint documents share a row. First-fit decreasing: terms of the most documents come first, to need few rows.
 *
 * @param size the number of documents; rows of indexes that will be merged need the same length
 * @param version that of all texts, if these are a subset
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

/** Returns a hash of all texts in six letters. Pagefind would split a word at digits. */
export function versionOf(terms: ReadonlyMap<string, readonly number[]>): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([...terms]))
    .digest();
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCodePoint(97 + (byte % 26))).join("");
}
