import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";

import { modelHash } from "../lib/model-hash.ts";
import { root } from "../lib/root.ts";
import { commandNames } from "./commands.ts";
import { type Manifest, manifestIn, stampOf } from "./manifest.ts";

/** The files that determine module resolution; npm writes the second one on install. */
const settings = ["package.json", "node_modules/.package-lock.json"].map((path) => join(root, path));

/**
 * The module that computes the hash of the model. The bundle inlines the result; it is outdated when the model
 * changes.
 */
const hashModule = join(root, "scripts/lib/model-hash.ts");

/**
 * Milliseconds by which a file’s change time may lag: a file that changed so shortly before the start counts
 * as changed since.
 */
const changeTimeLag = 1000;

/** Milliseconds before unused bundles are deleted: a running command may still load from them. */
const gracePeriod = 600_000;

/**
 * Builds the bundles of all commands and then the manifest that points to them; no manifest if a source has changed
 * since the start.
 *
 * @param start when the build began, in milliseconds
 */
export async function makeBundles(own: string, start = Date.now()): Promise<void> {
  const folder = `bundles-${start}-${process.pid}`;
  // Fails early where the folder is not writable.
  mkdirSync(join(own, folder), { recursive: true });
  const isNamed = await makeWithManifest(own, folder, start).catch(() => false);
  // Without a manifest, the bundles are unreachable.
  if (!isNamed) rmSync(join(own, folder), { recursive: true, force: true });
  removeOld(own, folder, start);
}

/** Builds the bundles and the manifest; returns whether the manifest points to them. */
async function makeWithManifest(own: string, folder: string, start: number): Promise<boolean> {
  const made = await bundle(join(own, folder)).catch(() => undefined);
  const files = [...settings, ...(made ?? [])].map(stampOf);
  const built = (path: string): boolean => dirname(path) === join(own, folder);
  if (files.some(([path, , , changed]) => !built(path) && changed > start - changeTimeLag)) return false;
  writeManifest(own, { node: process.version, root, ...(made ? { folder } : {}), files });
  return made !== undefined;
}

/** Writes the bundles into a folder. Returns the paths of their sources and of the bundles. */
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
          return path === hashModule ? `export const modelHash = () => "${modelHash()}";` : withDirname(code, path);
        },
      },
    ],
  });
  await bundles.write({ dir: folder, format: "esm" });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  await bundles.close();
  // Skip the bundler’s virtual modules.
  return [...[...modules].filter((path) => isAbsolute(path)), ...readdirSync(folder).map((name) => join(folder, name))];
}

/** Inlines `import.meta.dirname`, because the bundle is in another folder. */
function withDirname(code: string, path: string): string | undefined {
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
    if (!name.startsWith("bundles-") || name === current || statSync(path).mtimeMs > now - gracePeriod) continue;
    rmSync(path, { recursive: true, force: true });
  }
}
