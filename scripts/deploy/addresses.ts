import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import * as z from "zod";

import { itemsIn } from "../../schemas/reading/disk.ts";
import { sha } from "../github/kit/sha.ts";

/** The published file that lists the site’s addresses. */
export const addressFile = "addresses.json";

/**
 * A path relative to the root of the site, with a closing `/` for a page; empty for the home page. Path traversal is
 * rejected.
 */
const address = z
  .string()
  .max(500)
  .regex(/^(?!\/)[^\\\p{C}]*$/u)
  .refine((path) => !path.split("/").some((part) => part === "." || part === ".."));

/** The permanent addresses of a site. */
export const Addresses = z.strictObject({
  /** Pages and files. */
  here: z.array(address),
  /** Redirects. */
  moved: z.array(address),
  /** The recent deploys that removed entries: the day, in ISO 8601, and the number of entries. */
  drops: z.array(z.strictObject({ day: z.iso.date(), entries: z.int().min(1) })).default([]),
  /** The commit of the build, if known. */
  commit: sha.optional(),
});
export type Addresses = z.infer<typeof Addresses>;

/** Folders of files with content hashes in their names. */
const hashedFolders = ["_astro/", "search-index/"];

/** The addresses of a built site. */
export function addressesIn(dist: string): Pick<Addresses, "here" | "moved"> {
  const paths = itemsIn(dist)
    .flatMap(([path, item]) => (item.isFile() ? [path] : []))
    .filter((path) => path !== addressFile && !hashedFolders.some((folder) => path.startsWith(folder)))
    .map((path) => path.replace(/(^|\/)index\.html$/, "$1"))
    .sort();
  const { here = [], moved = [] } = Object.groupBy(paths, (path) => (isRedirect(dist, path) ? "moved" : "here"));
  return { here, moved };
}

/** Whether an address of a built site is a redirect. */
function isRedirect(dist: string, path: string): boolean {
  const file = join(dist, path, "index.html");
  return existsSync(file) && redirect.test(readFileSync(file, "utf8"));
}

const redirect = /<meta http-equiv="?refresh\b/i;
