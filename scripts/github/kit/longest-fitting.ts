/**
 * Halves the number of named things until the text fits, and returns it; names none where not even one fits.
 *
 * @param write the text that names at most so many things
 */
export function longestFitting(most: number, write: (most: number) => string, fits: (text: string) => boolean): string {
  for (let count = most; count > 0; count = Math.floor(count / 2)) {
    const text = write(count);
    if (fits(text)) return text;
  }
  return write(0);
}
