/**
 * Returns the text that names as many things as fit: as many as are ever named, else half as many, and so on; none where
 * not even one fits.
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
