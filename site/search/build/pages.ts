import { readFileSync } from "node:fs";
import { join } from "node:path";

import { kindNames, kinds } from "../../../schemas/index.ts";
import type { Page } from "../documents/page.ts";

/** Pages below these are entries, services and lists of them, which are in the index without their pages. */
const folders = [...kindNames.map((kind) => `${kinds[kind].folder}/`), "services/"];

/** The page for addresses that lead nowhere is not to be found. */
const notFound = "404/";

/**
 * Returns the pages of a built site that are neither entries nor lists: a page with others below it is a list of them.
 *
 * @param site the folder of the built site
 * @param paths its pages, from its root, without a leading `/`
 */
export function pagesIn(site: string, paths: readonly string[]): Page[] {
  const lists = new Set(paths.map((path) => path.replace(/[^/]+\/$/, "")));
  return paths
    .filter((path) => path !== notFound && !lists.has(path) && !folders.some((folder) => path.startsWith(folder)))
    .map((path) => ({ url: `/${path}`, file: join(site, path, "index.html") }))
    .map(({ url, file }) => ({ url, html: readFileSync(file, "utf8") }));
}
