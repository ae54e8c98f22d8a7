/** The number of hexadecimal digits of the content hash in the name of a file. */
export const hashLength = 6;

/** Returns the path of a chunk of terms, by its place among the chunks and the digits of its content hash. */
export function chunkFile(place: number, digits: string): string {
  return `terms/${place}-${digits}.json`;
}
