import { existsSync } from "node:fs";

import type { ViteDevServer } from "vite";

import { catalogueFolder } from "./folder.ts";

/** Polling interval in milliseconds while the folder is missing. */
const pollInterval = 200;

/**
 * In development, calls `changed` when the catalogue has changed, debounced by `delay` milliseconds. If the folder is
 * removed, as by a branch switch, polls until it exists and watches it again.
 */
export function watchCatalogue({ watcher, httpServer }: ViteDevServer, delay: number, changed: () => void): void {
  let debounceTimer: NodeJS.Timeout | undefined;
  let polling: NodeJS.Timeout | undefined;
  const debounce = (): void => {
    clearTimeout(debounceTimer);
    debounceTimer = setTimeout(changed, delay);
  };
  watcher.add(catalogueFolder);
  watcher.on("all", (_, path) => {
    if (!path.startsWith(catalogueFolder)) return;
    debounce();
    if (!existsSync(catalogueFolder)) polling ??= setInterval(poll, pollInterval);
  });
  httpServer?.once("close", () => {
    clearInterval(polling);
  });

  function poll(): void {
    if (!existsSync(catalogueFolder)) return;
    clearInterval(polling);
    polling = undefined;
    watcher.unwatch(catalogueFolder);
    watcher.add(catalogueFolder);
    debounce();
  }
}
