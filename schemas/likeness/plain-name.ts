import lookAlikes from "./look-alikes.json" with { type: "json" };

const plainOf = new Map(
  Object.entries(lookAlikes.letters).flatMap(([plain, letters]) => Array.from(letters, (letter) => [letter, plain])),
);

/** Returns the ASCII letters or digits that a homoglyph looks like (UTS #39); undefined if the letter is none. */
export function lookAlikeOf(letter: string): string | undefined {
  return plainOf.get(letter);
}

/**
 * Normalises a name for comparison: lower case, without accents, spaces and punctuation, with homoglyphs replaced by plain
 * letters, such as the Cyrillic “а” or the 0 of “0pen”.
 */
export function plainName(name: string): string {
  // Fast path for ASCII: patterns without Unicode are several times quicker.
  if (/^[ -~]*$/.test(name) && !/[01][a-z]/i.test(name)) return name.toLowerCase().replace(/[^a-z\d]+/g, "");
  return latin(name)
    .toLowerCase()
    .replace(/0(?=\p{L})/gu, "o")
    .replace(/1(?=\p{L})/gu, "l")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Returns the skeleton of a normalised name (UTS #39): equal for names that look alike, such as “Form1” and “Forml”. */
export function skeletonOf(plain: string): string {
  return plain.replace(/[i1]/g, "l").replace(/0/g, "o").replace(/m/g, "rn").replace(/w/g, "vv");
}

function latin(name: string): string {
  const letters = Array.from(name.normalize("NFKD").replace(/\p{M}+/gu, ""), (letter) => plainOf.get(letter) ?? letter);
  return letters.join("").normalize("NFKC");
}
