import { hash } from "node:crypto";
import { join, resolve } from "node:path";

import { environmentVariable } from "./environment-variable.ts";
import { invocationFolder } from "./invocation-folder.ts";
import { root } from "./root.ts";
import { CommandError } from "./stop.ts";

const usual = join(root, "dist");

/** The folder that the site is built into. */
export const outFolder = resolve(invocationFolder(), environmentVariable("OUT") ?? usual);

/** The cache folder of builds; each output has its own, so that concurrent builds do not share it. */
export const cacheFolder = resolve(
  invocationFolder(),
  environmentVariable("CACHE") ?? resolve(root, cacheOf(outFolder)),
);

/**
 * Refuses a project in a folder whose path Vite cuts off.
 *
 * @throws CommandError for such a path
 */
export function assertViteReads(project = root): void {
  const [character] = /[#?]/.exec(project) ?? [];
  if (character === undefined) return;
  throw new CommandError(
    `The project is in ${project}. Vite, which builds the site, cannot read a path with “${character}”. Move the project to another folder.`,
  );
}

/** Returns the default cache folder of builds into an output, relative to the project. */
export function cacheOf(out: string): string {
  if (out === usual) return "node_modules/.astro";
  return `node_modules/.astro-${hash("sha256", out).slice(0, 16)}`;
}
