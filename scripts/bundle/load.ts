import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { isLocal, ownFolder } from "../lib/own-folder.ts";
import type { CommandName } from "./commands.ts";
import { currentManifest } from "./manifest.ts";

/**
 * Runs a command from its bundle if that is up to date, otherwise from the sources; then it builds a bundle in the
 * background for the next run. Loading 400 modules takes longer than most commands.
 *
 * @param own the folder with the bundles; undefined to load the sources
 */
export async function loadCommand(
  name: CommandName,
  fromSources: () => Promise<unknown>,
  own = mayBundle() ? ownFolder() : undefined,
): Promise<void> {
  const manifest = own === undefined ? undefined : currentManifest(own);
  if (own !== undefined && manifest?.folder !== undefined) {
    await import(pathToFileURL(join(own, manifest.folder, `${name}.js`)).href);
    return;
  }
  await fromSources();
  if (own !== undefined && !manifest) await makeInBackground(own);
}

/** Tests run the sources, and continuous integration has no next run. */
function mayBundle(): boolean {
  return isLocal() && process.env["NODE_ENV"] !== "test";
}

async function makeInBackground(own: string): Promise<void> {
  const { spawn } = await import("node:child_process");
  const program = fileURLToPath(import.meta.resolve("./alone.ts"));
  const child = spawn(process.execPath, [program, own], { detached: true, stdio: "ignore" });
  // If no process can be started, commands keep loading their sources.
  child.once("error", () => undefined);
  child.unref();
}
