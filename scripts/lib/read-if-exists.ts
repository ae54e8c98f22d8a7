import { readFileSync } from "node:fs";

import { isSystemError } from "./stop.ts";

/**
 * Returns the text of a file of the project; `undefined` if it does not exist, even if it is deleted during the call.
 *
 * @throws SystemError for a file that cannot be read
 */
export function readIfExists(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return undefined;
    throw error;
  }
}
