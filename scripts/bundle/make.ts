import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";

import { modelVersion } from "../lib/model-version.ts";
import { root } from "../lib/root.ts";
import { commandNames } from "./commands.ts";
import { type Manifest, manifestIn, stampOf } from "./manifest.ts";

/** What decides how modules are found; npm writes the second one when it installs. */
const settings = ["package.json", "node_modules/.package-lock.json"].map((path) => join(root, path));

/** The module that works out the version of the model. A bundle has the answer: it is old when the model changes. */
const versionModule = join(root, "scripts/lib/model-version.ts");

/** A file that changed in so many milliseconds before is taken to have changed meanwhile: clocks of files lag. */
const lag = 1000;

/** Bundles that nobody uses any more are left for so many milliseconds: a command that runs may still load from them. */
const grace = 600_000;

/**
 * Makes the bundles of all commands in a folder, and then the manifest that leads to them; no manifest when a source
 * has changed since the start.
 *
 * @param start when the work began, in milliseconds
 */
export async function makeBundles(own: string, start = Date.now()): Promise<void> {
  const folder = `bundles-${start}-${process.pid}`;
  // Where nothing can be written, this fails before the work.
  mkdirSync(join(own, folder), { recursive: true });
  const isNamed = await makeWithManifest(own, folder, start).catch(() => false);
  // What no manifest leads to would only fill the disk.
  if (!isNamed) rmSync(join(own, folder), { recursive: true, force: true });
  removeOld(own, folder, start);
}

/** Makes the bundles in a folder and the manifest; answers whether that leads to them. */
async function makeWithManifest(own: string, folder: string, start: number): Promise<boolean> {
  const made = await bundle(join(own, folder)).catch(() => undefined);
  const files = [...settings, ...(made ?? [])].map(stampOf);
  const built = (path: string): boolean => dirname(path) === join(own, folder);
  if (files.some(([path, , , changed]) => !built(path) && changed > start - lag)) return false;
  writeManifest(own, { node: process.version, root, ...(made ? { folder } : {}), files });
  return made !== undefined;
}

/** Writes the bundles into a folder, and returns the paths of what they were made of and of the bundles. */
async function bundle(folder: string): Promise<string[]> {
  const { rolldown } = await import("rolldown");
  const modules = new Set<string>();
  const bundles = await rolldown({
    cwd: root,
    input: Object.fromEntries(commandNames.map((name) => [name, `./scripts/${name}/command.ts`])),
    platform: "node",
    logLevel: "silent",
    plugins: [
      {
        name: "sources",
        transform: (code, path) => {
          modules.add(path);
          return path === versionModule
            ? `export const modelVersion = () => "${modelVersion()}";`
            : withPlace(code, path);
        },
      },
    ],
  });
  await bundles.write({ dir: folder, format: "esm" });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  await bundles.close();
  // What is not on disk is the bundler’s own.
  return [...[...modules].filter((path) => isAbsolute(path)), ...readdirSync(folder).map((name) => join(folder, name))];
}

/** The code of a module with its own place in it, because the bundle is somewhere else. */
function withPlace(code: string, path: string): string | undefined {
  if (!path.startsWith(root) || path.includes("node_modules") || !code.includes("import.meta")) return undefined;
  const placed = code.replaceAll("import.meta.dirname", JSON.stringify(dirname(path)));
  if (placed.includes("import.meta")) throw new Error(`${path} asks for more than its folder.`);
  return placed;
}

function writeManifest(own: string, manifest: Manifest): void {
  const part = `${manifestIn(own)}.${process.pid}.part`;
  try {
    writeFileSync(part, JSON.stringify(manifest));
    renameSync(part, manifestIn(own));
  } finally {
    rmSync(part, { force: true });
  }
}

function removeOld(own: string, current: string, now: number): void {
  for (const name of readdirSync(own)) {
    const path = join(own, name);
    if (!name.startsWith("bundles-") || name === current || statSync(path).mtimeMs > now - grace) continue;
    rmSync(path, { recursive: true, force: true });
  }
}
