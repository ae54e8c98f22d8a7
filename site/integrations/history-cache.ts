import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import process from "node:process";
import { deserialize, serialize } from "node:v8";

import type { CachedHistory, HistoryCache } from "../history/index.ts";

/**
 * Returns a cache of a catalogue’s history in a file, written atomically.
 *
 * @param code a version of the code that reads the history: a cache of other code is ignored
 */
export function historyCacheIn(file: string, code: string): HistoryCache {
  return {
    read(folder) {
      try {
        const stored = deserialize(readFileSync(file)) as CachedHistory & { code: string };
        return stored.code === code && stored.folder === folder ? stored : undefined;
      } catch {
        return undefined;
      }
    },
    write(past) {
      const temporary = `${file}.${String(process.pid)}`;
      try {
        writeFileSync(temporary, serialize({ ...past, code }));
        renameSync(temporary, file);
      } catch {
        // A failed write only means that the next build reads the whole history.
        rmSync(temporary, { force: true });
      }
    },
  };
}
