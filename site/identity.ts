import { identityOnDisk } from "../schemas/reading/disk.ts";
import { catalogueFolder } from "./catalogue/folder.ts";

/** The name of the catalogue and the addresses of its site and repository. */
export const identity = identityOnDisk(catalogueFolder, process.env["GITHUB_REPOSITORY"]);
