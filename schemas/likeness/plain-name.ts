import lookAlikes from "./look-alikes.json" with { type: "json" };

const plainOf = new Map(
  Object.entries(lookAlikes.letters).flatMap(([plain, letters]) => Array.from(letters, (letter) => [letter, plain])),
);

/** The plain letters or digits that a letter outside ASCII looks like (UTS #39); undefined where it looks like none. */
export function lookAlikeOf(letter: string): string | undefined {
  return plainOf.get(letter);
}

/**
 * A name as people read it: without case, accents, spaces and punctuation, with plain letters in place of those that look
 * like them, such as the Cyrillic “а” or the 0 of “0pen”.
 */
export function plainName(name: string): string {
  // Most names are in plain letters, for which patterns without Unicode are several times quicker.
  if (/^[ -~]*$/.test(name) && !/[01][a-z]/i.test(name)) return name.toLowerCase().replace(/[^a-z\d]+/g, "");
  return latin(name)
    .toLowerCase()
    .replace(/0(?=\p{L})/gu, "o")
    .replace(/1(?=\p{L})/gu, "l")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The same for names that may look alike as a whole: equal where people cannot tell “Form1” from “Forml”. */
export function skeletonOf(plain: string): string {
  return plain.replace(/[i1]/g, "l").replace(/0/g, "o").replace(/m/g, "rn").replace(/w/g, "vv");
}

function latin(name: string): string {
  const letters = Array.from(name.normalize("NFKD").replace(/\p{M}+/gu, ""), (letter) => plainOf.get(letter) ?? letter);
  return letters.join("").normalize("NFKC");
}
