/** A token of a text, normalised for comparison. */
export interface Token {
  /** Lower case, without diacritics and apostrophes. */
  word: string;
  /** As it is written. */
  surface: string;
  start: number;
  end: number;
}

const pattern =
  /(?:\be-(?=\p{L}))?[\p{L}\p{N}](?:[\p{L}\p{N}\p{Mn}'’]|(?<=\p{N})(?:\.(?=\p{N})|,(?=\p{N}{3}(?!\p{N}))))*/giu;

/**
 * Tokenises a text. Hyphens, dots and other marks separate tokens: “open-referral” is two. Versions, thousands and
 * “e-” before a word do not: “2.1”, “10,000” and “e-books” are one each.
 */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(pattern), ({ 0: surface, index }) => ({
    word: normalised(surface),
    surface,
    start: index,
    end: index + surface.length,
  }));
}

/** Returns the normalised words of a text. */
export function wordsOf(text: string): string[] {
  return tokensOf(text).map(({ word }) => word);
}

/**
 * Splits a compound word at its capitals and digits: FixMyStreet, Open311. Of “e-billing”, returns “billing”. Returns no
 * parts for a word that is none, or that has a part of a single letter (“PlanX”, “MoJ”).
 */
export function partsOf(surface: string): string[] {
  if (isElectronic(surface)) return [normalised(surface.slice(2))];
  const parts = surface.match(/(?<!\p{Lu})\p{Lu}{2,}(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}[\p{N}.]*/gu) ?? [];
  const isJoined = parts.length > 1 && parts.every((part) => part.length > 1) && parts.join("") === surface;
  return isJoined ? parts.map(normalised) : [];
}

/** Whether a token begins with “e-”. */
export function isElectronic(surface: string): boolean {
  return surface.charAt(1) === "-";
}

/** Whether a token is written like the initials of a name. They are complete and not misspelt. */
export function isInitials(surface: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(surface);
}

/** Fast path: most words are lower-case ASCII and need no normalisation. */
const plain = /^[a-z0-9]+$/;

function normalised(text: string): string {
  if (plain.test(text)) return text;
  return (
    text
      .normalize("NFKD")
      .replace(/[\p{Mn}'’,-]/gu, "")
      .toLowerCase()
      // “v2.1” is version 2.1.
      .replace(/^v(?=\d+\.)/, "")
  );
}
