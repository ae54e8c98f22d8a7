import { hash } from "node:crypto";

/**
 * What a page is rendered from, in short: as long as it stays the same, the page of the last build is kept.
 *
 * @param texts what is long and a text already, which takes much longer to write as JSON than to read
 */
export function cacheKeyOf(view: unknown, ...texts: readonly string[]): string {
  return hash(
    "sha256",
    [JSON.stringify(view), ...texts.map((text) => `${text.length} ${text}`)].join("\n"),
    "base64url",
  );
}
