import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

import { catalogueFolderOf } from "../../schemas/reading/disk.ts";
import { isOfGit } from "../../schemas/reading/of-git.ts";
import { cacheFolder, cacheOf } from "./build-folders.ts";
import { root } from "./root.ts";
import { CommandError } from "./stop.ts";
import { isWithin } from "./within.ts";

/** The project’s folders that must not be the output of a build. */
const sources = [".git", ".github", "lint", "schemas", "scripts", "site", "test"];

/**
 * Refuses an output folder that contains the project or the catalogue, or is inside the catalogue or the sources: a build
 * deletes all other files in its output.
 *
 * @throws {CommandError} before anything is written
 */
export function assertOutsideSources(out: string, named = process.env["CATALOGUE"], project = root): void {
  const why = relationToSources(out, named, project);
  if (why !== undefined)
    throw new CommandError(
      `The site cannot be written to ${out}: that folder ${why}, and a build deletes what it has not made. Name another folder with OUT.`,
    );
}

/**
 * Refuses a cache folder as {@link assertOutsideSources} does an output folder, and one inside the output.
 *
 * @throws {CommandError} before anything is written
 */
export function assertOwnCache(
  out: string,
  cache = cacheFolder,
  named = process.env["CATALOGUE"],
  project = root,
): void {
  const why = isWithin(cache, out) ? `is part of the site in ${out}` : relationToSources(cache, named, project);
  if (why !== undefined)
    throw new CommandError(`The cache cannot be in ${cache}: that folder ${why}. Name another folder with CACHE.`);
}

/** Returns how a folder overlaps with the project, the catalogue or the sources, as a predicate; undefined if it does not. */
function relationToSources(folder: string, named: string | undefined, project: string): string | undefined {
  const catalogue = catalogueFolderOf(named, project);
  const held = [project, catalogue].find((other) => isWithin(other, folder));
  const around = [catalogue, ...sources.map((name) => join(project, name))].find((other) => isWithin(folder, other));
  return held === undefined ? around && `is part of ${around}` : `holds ${held}`;
}

/**
 * Refuses an output folder with other files than a site, such as a home folder. An earlier build is recognised by its
 * `_astro` folder, also if it was interrupted, or by the cache of builds into this output alone: one that CACHE names may
 * be of builds into another.
 *
 * @param kept the cache folder of builds into this output
 * @throws {CommandError} before anything is written
 */
export function assertHoldsOnlySite(out: string, kept = cacheOf(out)): void {
  const isBuilt = existsSync(join(out, "_astro")) || existsSync(resolve(root, kept));
  const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isBuilt || !isFolder || readdirSync(out).every(isOfGit)) return;
  throw new CommandError(
    `The site cannot be written to ${out}: it holds files and no site, and a build deletes what it has not made. Empty it, or name another folder with OUT.`,
  );
}
