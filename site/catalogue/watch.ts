import { existsSync } from "node:fs";

import type { ViteDevServer } from "vite";

import { catalogueFolder } from "./folder.ts";

/** Polling interval in milliseconds while the folder is missing. */
const patience = 200;

/**
 * In development, calls `changed` when the catalogue has changed, debounced by `pause` milliseconds. If the folder is
 * removed, as by a branch switch, polls until it exists and watches it again.
 */
export function watchCatalogue({ watcher, httpServer }: ViteDevServer, pause: number, changed: () => void): void {
  let waiting: NodeJS.Timeout | undefined;
  let looking: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, pause);
  };
  watcher.add(catalogueFolder);
  watcher.on("all", (_, path) => {
    if (!path.startsWith(catalogueFolder)) return;
    soon();
    if (!existsSync(catalogueFolder)) looking ??= setInterval(look, patience);
  });
  httpServer?.once("close", () => {
    clearInterval(looking);
  });

  function look(): void {
    if (!existsSync(catalogueFolder)) return;
    clearInterval(looking);
    looking = undefined;
    watcher.unwatch(catalogueFolder);
    watcher.add(catalogueFolder);
    soon();
  }
}
