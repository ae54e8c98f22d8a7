import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { AstroIntegration } from "astro";

import { londonDay } from "../../schemas/london-day.ts";
import { catalogueFolder } from "../catalogue/folder.ts";
import { heldInspection } from "../catalogue/held.ts";
import { serveIndex } from "../search/build/dev-server.ts";
import { pagesIn } from "../search/build/pages.ts";
import { IndexThread } from "../search/build/thread.ts";
import { indexFolder } from "../search/folder.ts";

/** Builds the search index: indexes the entries in a thread during the build, then the pages. */
export function searchIndex(): AstroIntegration {
  let thread: IndexThread;
  let cacheDir: URL;
  return {
    name: "search-index",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        // Pre-bundles the search page’s dependency; discovering it late would make the development server reload.
        updateConfig({ vite: { optimizeDeps: { include: ["damerau-levenshtein"] } } });
      },
      "astro:config:done": ({ config }) => {
        cacheDir = config.cacheDir;
      },
      "astro:build:start": () => {
        const held = heldInspection(catalogueFolder);
        thread = new IndexThread({
          catalogue: held ? { catalogue: held.catalogue, peers: held.peers } : catalogueFolder,
          today: held?.today ?? londonDay(new Date()),
          shard: held?.shard,
          kept: join(fileURLToPath(cacheDir), "search-texts"),
        });
      },
      "astro:build:done": async ({ dir, pages }) => {
        const paths = pages.map(({ pathname }) => pathname);
        await thread.finish({
          pages: pagesIn(fileURLToPath(dir), paths),
          folder: fileURLToPath(new URL(indexFolder, dir)),
        });
      },
      "astro:server:setup": ({ server }) => {
        serveIndex(server, catalogueFolder);
      },
    },
  };
}
