/** The code of the character for zero: “0”, so that those of the other digits are themselves. */
const zero = 48;

/** The largest count that is stored: its character is below the surrogates. */
const largest = 50_000;

/** Encodes counts as one character each, which compresses better than digits and commas. */
export function encodeCounts(counts: readonly number[]): string {
  return counts.map((count) => String.fromCharCode(zero + Math.min(count, largest))).join("");
}

/** Decodes counts. */
export function decodeCounts(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0) - zero);
}
