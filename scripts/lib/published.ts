import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { kindNames, kinds } from "../../schemas/index.ts";
import { CannotRun } from "./stop.ts";

/** The largest part of the entries that one deploy may drop. */
const mostDropped = 0.05;
/** How many addresses are listed by name. */
const mostNamed = 50;

const entryFolders = new Set<string>(kindNames.map((kind) => kinds[kind].folder));

/**
 * The paths that a site has published, relative to its root, by its own site maps. Empty for a site that is not there
 * yet; a site that does not answer stops the command, because nothing can be compared.
 */
export async function publishedAddresses(site: URL): Promise<string[]> {
  const index = await read(new URL("sitemap-index.xml", site));
  if (index === undefined) return [];
  const maps = await Promise.all(locations(index).map((map) => read(sameSite(map, site))));
  return maps.flatMap((map) => locations(map ?? "")).flatMap((address) => pathIn(address, site) ?? []);
}

/** What a build would do to published paths. A page that only leads elsewhere is a redirect and counts as kept. */
export function compareSites(published: readonly string[], dist: string): { lines: string[]; stops: boolean } {
  const lost = published.filter((path) => !existsSync(join(dist, path, "index.html")) && !existsSync(join(dist, path)));
  const entries = published.filter(isEntry);
  const dropped = entries.filter((path) => lost.includes(path) || isRedirect(join(dist, path, "index.html")));
  const share = entries.length === 0 ? 0 : dropped.length / entries.length;
  const percent = (share * 100).toFixed(1);
  return {
    lines: [
      `${published.length} addresses are published; ${lost.length} of them would disappear without a redirect.`,
      `${entries.length} of them are entries; ${dropped.length} (${percent}%) would no longer be there themselves.`,
      ...lost.slice(0, mostNamed).map((path) => `  /${path}`),
    ],
    stops: lost.length > 0 || share > mostDropped,
  };
}

function isEntry(path: string): boolean {
  const [folder = "", slug = "", ...rest] = path.split("/").filter(Boolean);
  return entryFolders.has(folder) && slug !== "" && rest.length === 0;
}

/** Pages that lead elsewhere are small and say so at the top. */
function isRedirect(file: string): boolean {
  return existsSync(file) && /<meta http-equiv="?refresh"?/i.test(readFileSync(file, "utf8").slice(0, 2000));
}

function locations(map: string): string[] {
  return [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = ""]) => address.replaceAll("&amp;", "&"));
}

function sameSite(address: string, site: URL): URL {
  const url = new URL(address, site);
  return new URL(url.pathname, site);
}

function pathIn(address: string, site: URL): string | undefined {
  const { pathname } = new URL(address, site);
  return pathname.startsWith(site.pathname) ? decodeURIComponent(pathname.slice(site.pathname.length)) : undefined;
}

async function read(url: URL): Promise<string | undefined> {
  const answer = await fetch(url).catch(() => undefined);
  if (answer?.status === 404) return undefined;
  if (!answer?.ok) throw new CannotRun(`${url.href} cannot be read, so nothing can be compared with it.`);
  return answer.text();
}
