import { hash } from "node:crypto";

/**
 * Returns the cache key of a page, a hash of everything that it is rendered from. A build with the same key reuses the
 * page.
 *
 * @param texts long texts, hashed as they are, since serialising them as JSON costs more than reading them
 */
export function cacheKeyOf(view: unknown, ...texts: readonly string[]): string {
  return hash(
    "sha256",
    [JSON.stringify(view), ...texts.map((text) => `${text.length} ${text}`)].join("\n"),
    "base64url",
  );
}
