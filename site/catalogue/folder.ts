import { catalogueFolderOf } from "../../schemas/reading/disk.ts";

/** The catalogue folder: `CATALOGUE` from the environment, or our own. */
export const catalogueFolder = catalogueFolderOf(process.env["CATALOGUE"], process.cwd());
