import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { readEntryFile } from "../schemas/reading/entry-file.ts";
import { settingsFile } from "../schemas/settings.ts";
import { catalogueFolder } from "./catalogue/folder.ts";

const path = join(catalogueFolder, settingsFile);

/**
 * What the catalogue says of itself; nothing where it has no file for that. One that is wrong is told by the validator,
 * which stops the build.
 */
export const settings = existsSync(path)
  ? readEntryFile({ path: settingsFile, plain: true, read: () => readFileSync(path) })?.settings
  : undefined;
