import { fileURLToPath } from "node:url";

import type { AstroIntegration } from "astro";

import { watchCatalogue } from "../catalogue/watch.ts";

/** The module that reads the catalogue. */
const reader = fileURLToPath(new URL("../catalogue/index.ts", import.meta.url));

/**
 * Milliseconds after the last change until the catalogue is read again. The watcher keeps silent about a second change of
 * a file within 50 milliseconds, so what it tells first may not be all.
 */
const pause = 100;

/** While developing, shows a changed entry at once: the catalogue is read again and open pages reload. */
export function catalogueReload(): AstroIntegration {
  return {
    name: "catalogue-reload",
    hooks: {
      "astro:server:setup": ({ server }) => {
        watchCatalogue(server, pause, readAgain);

        function readAgain(): void {
          for (const { moduleGraph } of Object.values(server.environments)) {
            // What imports it is made invalid with it.
            for (const module of moduleGraph.getModulesByFile(reader) ?? []) moduleGraph.invalidateModule(module);
          }
          server.ws.send({ type: "full-reload" });
        }
      },
    },
  };
}
