import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { isLocal, ownFolder } from "../lib/own-folder.ts";
import type { CommandName } from "./commands.ts";
import { currentManifest } from "./manifest.ts";

/**
 * Runs a command from its bundle, where that was made of the sources as they are now, and otherwise from the sources:
 * loading 400 modules takes longer than what most commands do. A bundle is then made in the background, for the next
 * run.
 *
 * @param own the folder with the bundles; without one, the sources are loaded
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
  // Where no process can be started, commands go on loading their sources.
  child.once("error", () => undefined);
  child.unref();
}
