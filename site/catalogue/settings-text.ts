import { settingsTextOnDisk } from "../../schemas/reading/disk.ts";
import { catalogueFolder } from "./folder.ts";

/** The raw text of the settings file; undefined if the catalogue has none. */
export const settingsText = settingsTextOnDisk(catalogueFolder);
