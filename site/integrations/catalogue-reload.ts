import { fileURLToPath } from "node:url";

import type { AstroIntegration } from "astro";

import { watchCatalogue } from "../catalogue/watch.ts";

/** The file of the module that reads the catalogue. */
const reader = fileURLToPath(new URL("../catalogue/index.ts", import.meta.url));

/**
 * Debounce time in milliseconds. The watcher swallows a second change of a file within 50 ms, so the first event may
 * come before the last write.
 */
const pause = 100;

/** In development, hot reload of entries: re-reads the catalogue and reloads open pages. */
export function catalogueReload(): AstroIntegration {
  return {
    name: "catalogue-reload",
    hooks: {
      "astro:server:setup": ({ server }) => {
        watchCatalogue(server, pause, readAgain);

        function readAgain(): void {
          for (const { moduleGraph } of Object.values(server.environments)) {
            // This also invalidates the modules that import it.
            for (const module of moduleGraph.getModulesByFile(reader) ?? []) moduleGraph.invalidateModule(module);
          }
          server.ws.send({ type: "full-reload" });
        }
      },
    },
  };
}
