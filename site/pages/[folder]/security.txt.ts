import type { APIRoute, GetStaticPaths } from "astro";

import { today } from "../../catalogue/index.ts";
import { href } from "../../href.ts";
import { identity } from "../../identity.ts";
import { repository } from "../../repository.ts";

/** The folder that RFC 8615 keeps for files such as this one. Compilers overlook folders whose names begin with a dot. */
export const getStaticPaths = (() => [{ params: { folder: ".well-known" } }]) satisfies GetStaticPaths;

/** Where to report a weakness of the site, as RFC 9116 has it. */
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

/** Less than a year ahead, as the RFC recommends, and the same all month, so that builds are alike. */
function expiry(day: string): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month + 10, 1)).toISOString().replace(".000", "");
}
