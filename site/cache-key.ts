import { hash } from "node:crypto";

/** What a page is rendered from, in short: as long as it stays the same, Astro keeps the page of the last build. */
export function cacheKeyOf(view: unknown): string {
  return hash("sha256", JSON.stringify(view), "base64url");
}
