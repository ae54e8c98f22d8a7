import { readFileSync } from "node:fs";
import { join } from "node:path";

import { peersAddress } from "../../../schemas/address.ts";
import { kindNames, kinds } from "../../../schemas/index.ts";
import type { Page } from "../documents/page.ts";

/** Pages below these are entries, services and their lists, which are indexed from the catalogue. */
const folders = [peersAddress.slice(1), ...kindNames.map((kind) => `${kinds[kind].folder}/`), "services/"];

/** The 404 page is not indexed. */
const notFound = "404/";

/** Marks the searchable part of a page. */
const searchable = " data-search-body";

/**
 * Returns the pages of a built site to index: searchable, and neither entries nor lists. A page with other such pages
 * below it is a list of them.
 *
 * @param site the folder of the built site
 * @param paths its pages, from its root, without a leading `/`
 */
export function pagesIn(site: string, paths: readonly string[]): Page[] {
  const pages = paths
    .filter((path) => path !== notFound && !folders.some((folder) => path.startsWith(folder)))
    .map((path) => ({ url: `/${path}`, html: readFileSync(join(site, path, "index.html"), "utf8") }))
    .filter(({ html }) => html.includes(searchable));
  const lists = new Set(pages.map(({ url }) => url.replace(/(?<![^/])[^/]+\/$/, "")));
  return pages.filter(({ url }) => !lists.has(url));
}
