import { createHash } from "node:crypto";

/** What a page is rendered from, in short: as long as it stays the same, Astro keeps the page of the last build. */
export function cacheKeyOf(view: unknown): string {
  return createHash("sha256").update(JSON.stringify(view)).digest("base64url");
}
