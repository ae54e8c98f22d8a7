/**
 * Returns the first text that fits, halving the number of named things from `most`. Where not even one fits, the text
 * names none, whether it fits or not.
 *
 * @param write returns the text that names at most so many things
 */
export function longestFitting(most: number, write: (most: number) => string, fits: (text: string) => boolean): string {
  for (let count = most; count > 0; count = Math.floor(count / 2)) {
    const text = write(count);
    if (fits(text)) return text;
  }
  return write(0);
}
