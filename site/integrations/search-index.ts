import { fileURLToPath } from "node:url";

import type { AstroConfig, AstroIntegration } from "astro";
import { close } from "pagefind";

import { heldInspection } from "../../schemas/hand-over.ts";
import { londonDay } from "../../schemas/london-day.ts";
import { catalogueFolder } from "../catalogue/folder.ts";
import { serveIndex } from "../search/dev-server.ts";
import { indexInThread } from "../search/in-thread.ts";
import { writePageIndex } from "../search/page-index.ts";
import { placeIndex } from "../search/place.ts";

/** Makes the search index: of entries beside the build, because it needs only the catalogue; of other pages after it. */
export function searchIndex(): AstroIntegration {
  let config: AstroConfig;
  let entries: Promise<unknown>;
  return {
    name: "search-index",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        // The search page needs it in the browser. Found out late, it would make the development server start over.
        updateConfig({ vite: { optimizeDeps: { include: ["damerau-levenshtein"] } } });
      },
      "astro:config:done": (done) => {
        config = done.config;
      },
      "astro:build:start": () => {
        const held = heldInspection(catalogueFolder);
        const [catalogue, today] = [held?.catalogue ?? catalogueFolder, held?.today ?? londonDay(new Date())];
        entries = indexInThread({ catalogue, today, folder: keptIn(config) });
        // Whatever went wrong is told at the end of the build, which waits for it.
        entries.catch(() => undefined);
      },
      "astro:build:done": async ({ dir, pages, logger }) => {
        const out = fileURLToPath(new URL("pagefind/", dir));
        await entries;
        placeIndex(keptIn(config), out);
        const paths = pages.map(({ pathname }) => pathname);
        await writePageIndex(fileURLToPath(dir), paths, `${out}pages`);
        await close();
        logger.info("The search index is ready.");
      },
      "astro:server:setup": ({ server }) => {
        serveIndex(server, catalogueFolder);
      },
    },
  };
}

/** The folder that keeps the index of entries from one build to the next. */
function keptIn({ cacheDir }: AstroConfig): string {
  return fileURLToPath(new URL("search-index", cacheDir));
}
