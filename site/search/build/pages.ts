import { readFileSync } from "node:fs";
import { join } from "node:path";

import { peersAddress } from "../../../schemas/address.ts";
import { kindNames, kinds } from "../../../schemas/index.ts";
import type { Page } from "../documents/page.ts";

/** Pages below these are entries, services and lists of them, which are in the index without their pages. */
const folders = [peersAddress.slice(1), ...kindNames.map((kind) => `${kinds[kind].folder}/`), "services/"];

/** The page for addresses that lead nowhere is not to be found. */
const notFound = "404/";

/** What the frame of a page has where the search may look in it. */
const searchable = " data-search-body";

/**
 * Returns the pages of a built site that the search may look in and that are neither entries nor lists: a page with
 * other such pages below it is a list of them.
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
