import type { ViteDevServer } from "vite";

import { londonDay } from "../../../schemas/london-day.ts";
import { watchCatalogue } from "../../catalogue/watch.ts";
import { indexFolder } from "../folder.ts";
import type { IndexFiles } from "../index/builder.ts";
import { IndexThread } from "./thread.ts";

/** Debounce before the catalogue is indexed again, in milliseconds. */
const pause = 500;

/** Serves the index of entries from memory in the development server, and rebuilds it after a change. */
export function serveIndex(server: ViteDevServer, catalogue: string): void {
  let index = makeIndex();

  watchCatalogue(server, pause, () => {
    index = makeIndex();
  });
  server.middlewares.use((request, response, next) => {
    const [, path] = (request.url ?? "").split("?")[0]?.split(`/${indexFolder}/`) ?? [];
    if (path === undefined) {
      next();
      return;
    }
    void index.then((files) => {
      const content = files?.get(path);
      if (content === undefined) {
        next();
        return;
      }
      response.setHeader("content-type", typeOf(path));
      response.end(content);
    });
  });

  async function makeIndex(): Promise<IndexFiles | undefined> {
    const today = londonDay(new Date());
    try {
      return await new IndexThread({ catalogue, today }).finish({ pages: [] });
    } catch (error) {
      server.config.logger.error(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }
}

function typeOf(path: string): string {
  if (path.endsWith(".js")) return "text/javascript";
  return path.endsWith(".json") ? "application/json" : "application/octet-stream";
}
