import { lookAlikeOf } from "./plain-name.ts";

/** A word with homoglyphs: letters that look like plain Latin ones. */
export interface ForeignWord {
  word: string;
  /** The first such letter. */
  letter: string;
  /** The script of the letter, as part of a sentence: “a Cyrillic letter”. */
  origin: string;
  /** The word in plain letters (NFKC), where the letters are compatibility variants, such as full width. */
  plain?: string;
}

const scripts = ["Cyrillic", "Greek", "Armenian", "Cherokee", "Coptic", "Georgian", "Lisu", "Hebrew", "Arabic"].map(
  (script) => ({ script, pattern: new RegExp(`\\p{Script=${script}}`, "u") }),
);

/**
 * Returns the words of a text that have a compatibility variant of a letter, mix Latin letters with homoglyphs of another
 * script, or consist of three or more homoglyphs alone. A word written wholly in another script does not count.
 */
export function foreignWordsIn(text: string): ForeignWord[] {
  if (/^[ -~\u00a0-\u024f\u2010-\u2027]*$/.test(text)) return [];
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) => foreign(word) ?? []);
}

function foreign(word: string): ForeignWord | undefined {
  const letters = word.match(/\p{L}/gu) ?? [];
  const variant = letters.find(isVariant);
  if (variant !== undefined)
    return { word, letter: variant, origin: "another form of a letter", plain: word.normalize("NFKC") };
  const others = letters.filter(
    (letter) => !/\p{Script=Latin}/u.test(letter) || /[\u0250-\u02af\u1d00-\u1dbf]/.test(letter),
  );
  const letter = others.find((other) => lookAlikeOf(other) !== undefined);
  const isMixed = others.length < letters.length;
  const seemsPlain = others.length > 2 && others.every((other) => lookAlikeOf(other) !== undefined);
  return letter !== undefined && (isMixed || seemsPlain) ? { word, letter, origin: scriptOf(letter) } : undefined;
}

/** Whether a letter is a compatibility variant of plain letters: full width, bold, a ligature. The “º” of “nº” is not. */
function isVariant(letter: string): boolean {
  return letter > "\u00ff" && /^[A-Za-z]+$/.test(letter.normalize("NFKC"));
}

function scriptOf(letter: string): string {
  const known = scripts.find(({ pattern }) => pattern.test(letter));
  return known ? `a ${known.script} letter` : "a letter of another alphabet";
}
