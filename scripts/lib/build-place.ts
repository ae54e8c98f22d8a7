import { hash } from "node:crypto";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getSystemErrorMessage } from "node:util";

import { makeFolder } from "./make-folder.ts";
import { root } from "./root.ts";
import { CannotRun, isSystemError } from "./stop.ts";

/** Where a site is built. */
export interface BuildPlace {
  /** A folder inside the project, for this output alone, for what Astro renders pages with. */
  work: string;
  /** The folder that Astro builds into: the output itself, or, on another file system, a stand-in inside the project. */
  built: string;
}

/**
 * Prepares the folders of a build, and finds out whether the output can be written to before anything is built.
 *
 * @param rename how a file is moved; tests put their own in
 */
export function prepareBuild(out: string, rename: typeof renameSync = renameSync): BuildPlace {
  const own = join(root, ".cache/builds", hash("sha256", out).slice(0, 16));
  const work = join(own, "work");
  try {
    makeFolder(work);
    makeFolder(out);
    return { work, built: canMove(work, out, rename) ? out : join(own, "out") };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const reason = getSystemErrorMessage(error.errno);
    throw new CannotRun(`The site cannot be written to ${out}: ${reason}. Name another folder with OUT.`);
  }
}

/**
 * Tells the site where to build from and to. What a shell says in `_` of what it has started is taken out: Astro writes it
 * into the code of pages, and other code has every page made again.
 */
export function tellBuild(
  environment: NodeJS.ProcessEnv,
  places: { CATALOGUE: string; OUT: string; CACHE: string; CODE: string },
): void {
  Object.assign(environment, places);
  delete environment["_"];
}

/** Whether a file can be moved from one folder to another, which it cannot be to another file system. */
function canMove(from: string, to: string, rename: typeof renameSync): boolean {
  const [source, target] = [join(from, "probe"), join(to, ".probe")];
  try {
    writeFileSync(source, "");
    rename(source, target);
    return true;
  } catch (error) {
    if (!(isSystemError(error) && error.code === "EXDEV")) throw error;
    // It may be read-only all the same.
    writeFileSync(target, "");
    return false;
  } finally {
    rmSync(source, { force: true });
    rmSync(target, { force: true });
  }
}
