import type { APIRoute, GetStaticPaths } from "astro";

import { today } from "../../catalogue/index.ts";
import { href } from "../../href.ts";
import { identity } from "../../identity.ts";
import { repository } from "../../repository.ts";

/** The well-known folder (RFC 8615). A route parameter, because Astro ignores folders whose names begin with a dot. */
export const getStaticPaths = (() => [{ params: { folder: ".well-known" } }]) satisfies GetStaticPaths;

/** `security.txt` (RFC 9116). */
export const GET: APIRoute = ({ site }) => {
  const lines = [
    `Contact: ${repository}/security/advisories/new`,
    `Expires: ${expiry(today)}`,
    `Preferred-Languages: ${identity.languages.join(", ")}`,
    `Canonical: ${new URL(href("/.well-known/security.txt"), site).href}`,
    `Policy: ${repository}/blob/main/SECURITY.md`,
  ];
  return new Response(`${lines.join("\n")}\n`);
};

/**
 * The expiry, less than a year ahead as RFC 9116 recommends, and constant within a month, so that builds are
 * reproducible.
 */
function expiry(day: string): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month + 10, 1)).toISOString().replace(".000", "");
}
