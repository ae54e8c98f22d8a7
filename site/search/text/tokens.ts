/** A word of a text, as search compares words, and where it is in the text. */
export interface Token {
  /** Lower case, without accents and apostrophes. */
  word: string;
  /** As it is written. */
  surface: string;
  start: number;
  end: number;
}

const pattern = /[\p{L}\p{N}][\p{L}\p{N}\p{Mn}'’]*/gu;

/** Returns the words of a text. Hyphens, dots and other marks separate words: “open-referral” is two. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(pattern), ({ 0: surface, index }) => ({
    word: normalised(surface),
    surface,
    start: index,
    end: index + surface.length,
  }));
}

/** Returns the words of a text without their places. */
export function wordsOf(text: string): string[] {
  return tokensOf(text).map(({ word }) => word);
}

/**
 * Returns the parts of a word that was joined of several, told by its capitals or its digits: FixMyStreet, Open311. A
 * word with a part of a single letter (“PlanX”, “MoJ”) has none.
 */
export function partsOf(surface: string): string[] {
  const parts = surface.match(/(?<!\p{Lu})\p{Lu}{2,}(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu) ?? [];
  const isJoined = parts.length > 1 && parts.every((part) => part.length > 1) && parts.join("") === surface;
  return isJoined ? parts.map(normalised) : [];
}

/** Most words are plain lower-case letters and digits, which need no change. */
const plain = /^[a-z0-9]+$/;

function normalised(text: string): string {
  if (plain.test(text)) return text;
  return text
    .normalize("NFKD")
    .replace(/[\p{Mn}'’]/gu, "")
    .toLowerCase();
}
