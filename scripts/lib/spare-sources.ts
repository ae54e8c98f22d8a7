import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import { catalogueFolderOf } from "../../schemas/reading/disk.ts";
import { isOfGit } from "../../schemas/reading/of-git.ts";
import { cacheFolder } from "./out.ts";
import { root } from "./root.ts";
import { CannotRun } from "./stop.ts";
import { isWithin } from "./within.ts";

/** The folders of the project that no site may be written into. */
const sources = [".git", ".github", "lint", "schemas", "scripts", "site", "test"];

/**
 * Refuses an output that holds the project or the catalogue, or is part of what they are made of: a build takes away
 * whatever it has not made.
 *
 * @throws {CannotRun} before anything is written
 */
export function spareSources(out: string, named = process.env["CATALOGUE"], project = root): void {
  const catalogue = catalogueFolderOf(named, project);
  const held = [project, catalogue].find((folder) => isWithin(folder, out));
  const around = [catalogue, ...sources.map((name) => join(project, name))].find((folder) => isWithin(out, folder));
  const why = held === undefined ? around && `is part of ${around}` : `holds ${held}`;
  if (why !== undefined)
    throw new CannotRun(
      `The site cannot be written to ${out}: that folder ${why}, and a build deletes what it has not made. Name another folder with OUT.`,
    );
}

/**
 * Refuses an output with files in it that are no site, such as somebody’s home folder. What was built there before has
 * scripts and styles or, where a build was broken off before it had any, what is kept for the next one.
 *
 * @param kept the folder with what is kept for the next build into this one
 * @throws {CannotRun} before anything is written
 */
export function spareOthers(out: string, kept = cacheFolder): void {
  const isBuilt = existsSync(join(out, "_astro")) || existsSync(kept);
  const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isBuilt || !isFolder || readdirSync(out).every(isOfGit)) return;
  throw new CannotRun(
    `The site cannot be written to ${out}: it holds files and no site, and a build deletes what it has not made. Empty it, or name another folder with OUT.`,
  );
}
