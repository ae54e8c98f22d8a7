import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

import { CORE_SCHEMA, load } from "js-yaml";

/** Entries per list page. */
const perPage = 100;

/** @param {{ addGlobalData: (name: string, make: () => unknown) => void }} eleventy */
export default function configure(eleventy) {
  const entries = readEntries(process.env["CATALOGUE"] ?? "../../../catalogue");
  eleventy.addGlobalData("entries", () => entries);
  eleventy.addGlobalData("lists", () => listsOf(entries));
}

/** @param {string} folder */
function readEntries(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yml"));
  return paths.sort().map((path) => {
    const fields = /** @type {object} */ (load(readFileSync(join(folder, path), "utf8"), { schema: CORE_SCHEMA }));
    const [authority, ...rest] = path.replace(/\.yml$/, "").split("/");
    const [kind, slug] = rest.length === 2 ? rest : ["authorities", authority];
    return { ...fields, kind, url: `/${kind}/${slug}/` };
  });
}

/** @param {ReturnType<typeof readEntries>} entries */
function listsOf(entries) {
  return Object.entries(Object.groupBy(entries, ({ kind }) => kind)).flatMap(([kind, all = []]) =>
    Array.from({ length: Math.ceil(all.length / perPage) }, (_, page) => ({
      kind,
      url: `/${kind}/${page === 0 ? "" : `${page + 1}/`}`,
      next: (page + 1) * perPage < all.length ? `/${kind}/${page + 2}/` : undefined,
      entries: all.slice(page * perPage, (page + 1) * perPage),
    })),
  );
}
