import type { ViteDevServer } from "vite";

import { londonDay } from "../../schemas/london-day.ts";
import { type IndexFiles, indexInThread } from "./in-thread.ts";

/** How long the catalogue must have been left alone before it is indexed again. */
const pause = 500;

/** While developing: serves the search index of entries from memory, and makes it anew after a change. */
export function serveIndex(server: ViteDevServer, catalogue: string): void {
  let index = makeIndex();
  let timer: ReturnType<typeof setTimeout> | undefined;

  server.watcher.on("all", (_, path) => {
    if (!path.startsWith(catalogue)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      index = makeIndex();
    }, pause);
  });
  server.middlewares.use((request, response, next) => {
    const [, path] = /\/pagefind\/([^?]+)/.exec(request.url ?? "") ?? [];
    if (path === undefined) {
      next();
      return;
    }
    void index.then((files) => {
      const content = files?.get(path);
      if (!content) {
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
      return await indexInThread({ catalogue, today });
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
