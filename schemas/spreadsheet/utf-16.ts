/** Returns the variant of UTF-16 that a text is in, by its byte order mark or its zero bytes; undefined for other encodings. */
export function utf16Of(content: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // Without the mark, every other byte of plain letters is nothing.
  const zeros = [0, 1].map((offset) => countZeros(content, offset));
  const [even = 0, odd = 0] = zeros;
  const half = Math.min(content.length, 1000) / 2;
  if (odd > half * 0.4 && even < half * 0.1) return "utf-16le";
  return even > half * 0.4 && odd < half * 0.1 ? "utf-16be" : undefined;
}

function countZeros(content: Uint8Array, offset: number): number {
  let zeros = 0;
  for (let at = offset; at < Math.min(content.length, 1000); at += 2) if (content[at] === 0) zeros++;
  return zeros;
}
