import { readFileSync } from "node:fs";

import { isSystemError } from "./stop.ts";

/**
 * The text of a file of ours, `undefined` where there is none, also where it goes between a look and the reading.
 *
 * @throws what the system says of one that is there and cannot be read
 */
export function textIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return undefined;
    throw error;
  }
}
