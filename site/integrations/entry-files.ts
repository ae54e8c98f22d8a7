import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { AstroIntegration } from "astro";

import { diskSource } from "../../schemas/reading/disk.ts";
import { type EntryPath, parseEntryPath } from "../../schemas/reading/entry-path.ts";
import { isFirst } from "../../schemas/shards/owner.ts";
import { catalogueFolder } from "../catalogue/folder.ts";
import { heldInspection } from "../catalogue/held.ts";
import { entryFileAddress } from "../form-addresses.ts";
import { copyUnlessSame } from "./copy-unless-same.ts";

/** Publishes the source file of every entry beside its page, for the form and for download. */
export function entryFiles(): AstroIntegration {
  return {
    name: "entry-files",
    hooks: {
      "astro:build:done": async ({ dir }) => {
        const out = fileURLToPath(dir);
        await Promise.all(
          Array.from(placesOfEntries(), ([path, { kind, slug }]) =>
            copyUnlessSame(join(catalogueFolder, path), join(out, entryFileAddress(kind, slug))),
          ),
        );
      },
      "astro:server:setup": ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const address = new URL(request.url ?? "/", "http://localhost").pathname;
          if (!address.endsWith("/entry.yml")) {
            next();
            return;
          }
          const found = Array.from(placesOfEntries()).find(([, { kind, slug }]) =>
            address.endsWith(entryFileAddress(kind, slug)),
          );
          if (!found) {
            next();
            return;
          }
          // An error is Vite’s to report. That of a stream would end the server: the file may be gone or unreadable.
          const content = readFileSync(join(catalogueFolder, found[0]));
          response.setHeader("content-type", "text/yaml; charset=utf-8");
          response.end(content);
        });
      },
    },
  };
}

/** The addresses, from the site’s root, of the files of all entries. */
export function* entryFileAddresses(): Generator<string> {
  for (const [, { kind, slug }] of placesOfEntries()) yield entryFileAddress(kind, slug);
}

/** Yields the path and location of every entry’s file without opening it; nothing in shards other than the first. */
function* placesOfEntries(): Generator<[string, EntryPath]> {
  if (!isFirst(heldInspection(catalogueFolder)?.shard)) return;
  for (const { path, plain } of diskSource(catalogueFolder).files()) {
    const place = plain ? parseEntryPath(path) : undefined;
    if (place) yield [path, place];
  }
}
