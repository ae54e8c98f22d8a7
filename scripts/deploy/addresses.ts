import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import * as z from "zod";

import { itemsIn } from "../../schemas/reading/disk.ts";
import { sha } from "../github/kit/sha.ts";

/** The file, published with the site, that lists what the site holds. */
export const addressFile = "addresses.json";

/** A path under the root of the site, `/` at the end of a page’s; the home page is empty. Never a way out of the site. */
const address = z
  .string()
  .max(500)
  .regex(/^(?!\/)[^\\\p{C}]*$/u)
  .refine((path) => !path.split("/").some((part) => part === "." || part === ".."));

/** What a site holds at addresses that are meant to last. */
export const Addresses = z.strictObject({
  /** Pages and files. */
  here: z.array(address),
  /** Pages that only lead elsewhere. */
  moved: z.array(address),
  /** The deploys of late that dropped entries: the day, in ISO 8601, and how many. */
  drops: z.array(z.strictObject({ day: z.iso.date(), entries: z.int().min(1) })).default([]),
  /** The commit that it was built from, where that is known. */
  commit: sha.optional(),
});
export type Addresses = z.infer<typeof Addresses>;

/** Folders of files whose names change with what is in them. */
const passing = ["_astro/", "search-index/"];

/** The addresses that a built site holds. */
export function addressesIn(dist: string): Pick<Addresses, "here" | "moved"> {
  const paths = itemsIn(dist)
    .flatMap(([path, item]) => (item.isFile() ? [path] : []))
    .filter((path) => path !== addressFile && !passing.some((folder) => path.startsWith(folder)))
    .map((path) => path.replace(/(^|\/)index\.html$/, "$1"))
    .sort();
  const { here = [], moved = [] } = Object.groupBy(paths, (path) => (leadsElsewhere(dist, path) ? "moved" : "here"));
  return { here, moved };
}

/** Whether an address of a built site is a page that only leads elsewhere. */
function leadsElsewhere(dist: string, path: string): boolean {
  const file = join(dist, path, "index.html");
  return existsSync(file) && redirect.test(readFileSync(file, "utf8"));
}

const redirect = /<meta http-equiv="?refresh\b/i;
