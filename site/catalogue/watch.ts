import { existsSync } from "node:fs";

import type { ViteDevServer } from "vite";

import { catalogueFolder } from "./folder.ts";

/** Milliseconds between two looks whether the folder is back. */
const patience = 200;

/**
 * While developing, tells when the catalogue has changed and has then been left alone for some milliseconds. A folder
 * that is away for a moment, as when another branch is checked out, is watched again when it is back.
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
