import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { kindNames, kinds } from "../../schemas/index.ts";
import { filterText } from "./filters.ts";
import { indexOf, stopAt } from "./pagefind-index.ts";
import { removeUnused } from "./surplus.ts";

/** Pages below these are entries and lists of them, which the index of entries has. */
const folders = kindNames.map((kind) => `${kinds[kind].folder}/`);

/** The home page only repeats what other pages say, and nobody looks for the page of addresses that lead nowhere. */
const leftOut = ["", "404/"];

/**
 * Makes the index of the pages that are not entries, such as guides, and say with `data-pagefind-body` what of them is
 * to be found. It is separate from that of the entries because only it has to wait for the pages to be built.
 *
 * @param site the built site
 * @param paths its pages, from its root, without a leading `/`
 * @returns how many pages there are in it
 */
export async function writePageIndex(site: string, paths: readonly string[], folder: string): Promise<number> {
  const pages = paths
    .filter((path) => !leftOut.includes(path) && !folders.some((prefix) => path.startsWith(prefix)))
    .map((path) => ({ url: `/${path}`, html: readFileSync(join(site, path, "index.html"), "utf8") }))
    .filter(({ html }) => html.includes("data-pagefind-body"));
  if (pages.length === 0) return 0;
  const index = await indexOf(pages, (to, { url, html }) => to.addHTMLFile({ url, content: labelled(url, html) }));
  stopAt(await index.writeFiles({ outputPath: folder }));
  removeUnused(folder);
  // The engine itself is that of the index of entries.
  for (const name of ["pagefind.js", "pagefind-worker.js", "wasm.en.pagefind"])
    rmSync(join(folder, name), { force: true });
  return pages.length;
}

/** What pages are called among the kinds of results, by the beginning of their paths. */
const labels = [
  { prefix: "/services/", kind: filterText("service", "Services") },
  { prefix: "/", kind: filterText("page", "Guides and help") },
];

/** The page with its kind and its description where the indexer looks for them. */
function labelled(url: string, html: string): string {
  const label = labels.find(({ prefix }) => url.startsWith(prefix));
  const kind = `<html data-pagefind-filter="kind:${label?.kind ?? ""}"`;
  return html
    .replace("<html", () => kind)
    .replace('<meta name="description"', '<meta data-pagefind-meta="summary[content]" name="description"');
}
