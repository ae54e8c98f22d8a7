import { catalogueFolderOf } from "../../schemas/reading/disk.ts";

/** The folder of the catalogue that the site shows: the one that the environment names, or our own. */
export const catalogueFolder = catalogueFolderOf(process.env["CATALOGUE"], process.cwd());
