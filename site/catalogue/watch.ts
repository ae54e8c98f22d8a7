import { existsSync } from "node:fs";

import type { ViteDevServer } from "vite";

import { catalogueFolder } from "./folder.ts";

/** Polling interval in milliseconds while the folder is missing. */
const pollInterval = 200;

/**
 * In development, calls `changed` when the catalogue has changed, debounced by `pause` milliseconds. If the folder is
 * removed, as by a branch switch, polls until it exists and watches it again.
 */
export function watchCatalogue({ watcher, httpServer }: ViteDevServer, pause: number, changed: () => void): void {
  let waiting: NodeJS.Timeout | undefined;
  let polling: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, pause);
  };
  watcher.add(catalogueFolder);
  watcher.on("all", (_, path) => {
    if (!path.startsWith(catalogueFolder)) return;
    soon();
    if (!existsSync(catalogueFolder)) polling ??= setInterval(look, pollInterval);
  });
  httpServer?.once("close", () => {
    clearInterval(polling);
  });

  function look(): void {
    if (!existsSync(catalogueFolder)) return;
    clearInterval(polling);
    polling = undefined;
    watcher.unwatch(catalogueFolder);
    watcher.add(catalogueFolder);
    soon();
  }
}
