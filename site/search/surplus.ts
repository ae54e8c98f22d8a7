import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** What the indexer writes for sites that use its own interface, or for pages in languages that it does not know. */
const unused = [
  "pagefind-component-ui.css",
  "pagefind-component-ui.js",
  "pagefind-highlight.js",
  "pagefind-modular-ui.css",
  "pagefind-modular-ui.js",
  "pagefind-ui.css",
  "pagefind-ui.js",
  "wasm.unknown.pagefind",
];

/** Removes from an index what this site does not use. */
export function removeUnused(folder: string): void {
  for (const name of unused) rmSync(join(folder, name), { force: true });
}

/** Names of hashed files of an index, as its files spell them. */
const hashes = /en_[0-9a-f]{6,}/g;

/** Removes from a search index what only an earlier one needed: the indexer leaves it, because its files never change. */
export function removeStale(folder: string): void {
  const entry = JSON.parse(readFileSync(join(folder, "pagefind-entry.json"), "utf8")) as {
    languages: Record<string, { hash: string }>;
  };
  const current = Object.values(entry.languages).map(({ hash }) => `pagefind.${hash}.pf_meta`);
  const needed = new Set(
    current.flatMap(
      (name) =>
        gunzipSync(readFileSync(join(folder, name)))
          .toString("latin1")
          .match(hashes) ?? [],
    ),
  );
  for (const name of readdirSync(folder)) {
    if (name.endsWith(".pf_meta") && !current.includes(name)) rmSync(join(folder, name));
  }
  for (const part of ["fragment", "index", "filter"]) {
    for (const name of filesIn(join(folder, part))) {
      if (!needed.has(name.replace(/\..*$/, ""))) rmSync(join(folder, part, name));
    }
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
