import { hash } from "node:crypto";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getSystemErrorMessage } from "node:util";

import { makeFolder } from "./make-folder.ts";
import { root } from "./root.ts";
import { CommandError, isSystemError } from "./stop.ts";

/** The folders of a build. */
export interface BuildPlace {
  /** A folder inside the project, one for each output, for the code with which Astro renders pages. */
  work: string;
  /** The folder that Astro builds into: the output itself, or, on another file system, a stand-in inside the project. */
  built: string;
}

/**
 * Creates the folders of a build.
 *
 * @param rename moves a file; tests replace it
 * @throws CommandError if a folder cannot be created, or the output or the cache is not writable
 */
export function prepareBuild(out: string, cache: string, rename: typeof renameSync = renameSync): BuildPlace {
  const own = join(root, ".cache/builds", hash("sha256", out).slice(0, 16));
  const work = join(own, "work");
  const place = orRefuse(`The site cannot be written to ${out}`, "OUT", () => {
    makeFolder(work);
    makeFolder(out);
    return { work, built: canMove(work, out, rename) ? out : join(own, "out") };
  });
  // After the output: a folder is taken for that of a site if there is a cache of builds into it.
  orRefuse(`The cache cannot be in ${cache}`, "CACHE", () => {
    makeFolder(cache);
    const probe = join(cache, ".probe");
    writeFileSync(probe, "");
    rmSync(probe);
  });
  return place;
}

/** Does work that needs a folder, and turns an error of the system into a message that names the variable to set. */
function orRefuse<T>(refusal: string, variable: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const reason = getSystemErrorMessage(error.errno);
    throw new CommandError(`${refusal}: ${reason}. Name another folder with ${variable}.`);
  }
}

/**
 * Passes the build’s folders to the site by environment variables. Deletes the shell’s `_` variable: Astro writes it into the
 * code of pages, and changed code invalidates the cache of every page.
 */
export function passBuildFolders(
  environment: NodeJS.ProcessEnv,
  places: { CATALOGUE: string; OUT: string; CACHE: string; CODE: string },
): void {
  Object.assign(environment, places);
  delete environment["_"];
}

/** Whether a file can be renamed from one folder to another, which fails across file systems. */
function canMove(from: string, to: string, rename: typeof renameSync): boolean {
  const [source, target] = [join(from, "probe"), join(to, ".probe")];
  try {
    writeFileSync(source, "");
    rename(source, target);
    return true;
  } catch (error) {
    if (!(isSystemError(error) && error.code === "EXDEV")) throw error;
    // The output folder may still be read-only.
    writeFileSync(target, "");
    return false;
  } finally {
    rmSync(source, { force: true });
    rmSync(target, { force: true });
  }
}
