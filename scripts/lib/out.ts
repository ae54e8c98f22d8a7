import { hash } from "node:crypto";
import { join, resolve } from "node:path";

import { plainSite } from "../../schemas/settings.ts";
import { catalogueIdentity } from "./identity.ts";
import { invocationFolder } from "./invocation-folder.ts";
import { root } from "./root.ts";
import { CommandError } from "./stop.ts";

const usual = join(root, "dist");

/** The folder that the site is built into. */
export const outFolder = resolve(invocationFolder(), named("OUT") ?? usual);

/** The cache folder of builds; each output has its own, so that concurrent builds do not share it. */
export const cacheFolder = resolve(invocationFolder(), named("CACHE") ?? resolve(root, cacheOf(outFolder)));

/**
 * Returns the address that the site will have: that of the environment, else of the catalogue’s settings.
 *
 * @throws CommandError for no http or https address
 */
export function siteAddress(): string {
  const address = named("SITE") ?? catalogueIdentity(undefined).homepage;
  const fault = siteAddressFault(address);
  if (fault === undefined) return address;
  throw new CommandError(`SITE is “${address}”. ${fault}, such as SITE=https://example.org/catalogue/.`);
}

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

const plainAddress = new RegExp(`^https?:\\/\\/${plainSite}\\/*$`);

/** Returns why a site cannot be built for an address, as the beginning of a sentence; undefined where it can. */
export function siteAddressFault(text: string): string | undefined {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return "It must be an address";
  return plainAddress.test(text)
    ? undefined
    : "It must be an address without a user name, a query or special characters";
}

/**
 * Returns the path of {@link siteAddress}, with `/` at both ends.
 *
 * @throws CommandError as it does
 */
export function basePath(): string {
  return new URL(siteAddress()).pathname.replace(/(?<!\/)\/*$/, "/");
}

/** Returns an environment variable; an empty one, as workflows make of a missing setting, counts as unset. */
function named(variable: string): string | undefined {
  const value = process.env[variable];
  return value === "" ? undefined : value;
}

/** Returns the default cache folder of builds into an output, relative to the project. */
export function cacheOf(out: string): string {
  if (out === usual) return "node_modules/.astro";
  return `node_modules/.astro-${hash("sha256", out).slice(0, 16)}`;
}
