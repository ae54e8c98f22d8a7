import { identityOnDisk } from "../schemas/reading/disk.ts";
import { catalogueFolder } from "./catalogue/folder.ts";

/** What the catalogue is called and where it is. */
export const identity = identityOnDisk(catalogueFolder, process.env["GITHUB_REPOSITORY"]);
