import { settingsTextOnDisk } from "../../schemas/reading/disk.ts";
import { catalogueFolder } from "./folder.ts";

/** The file of the settings, character by character; undefined where the catalogue has none. */
export const settingsText = settingsTextOnDisk(catalogueFolder);
