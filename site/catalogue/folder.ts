import { resolve } from "node:path";

/** The folder of the catalogue that the site shows: the one that the environment names, or our own. */
export const catalogueFolder = resolve(process.env["CATALOGUE"] ?? "catalogue");
