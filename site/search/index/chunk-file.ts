import { isWeakWord } from "../text/stop-words.ts";

/** The number of hexadecimal digits of the content hash in the name of a file. */
export const hashLength = 6;

/** Returns the path of a chunk of terms, by its place among the chunks and the digits of its content hash. */
export function chunkFile(place: number, digits: string): string {
  return `terms/${place}-${digits}.json`;
}

/** Returns what the terms are sorted by among chunks: weak words, with all their forms, come first. */
export function chunkKey(term: string): string {
  return isWeakWord(term.replace(/=.*/, "")) ? `!${term}` : term;
}

/** Whether a key is that of a weak word. */
export function isWeakKey(key: string): boolean {
  return key.startsWith("!");
}
