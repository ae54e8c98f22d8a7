import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import process from "node:process";
import { deserialize, serialize } from "node:v8";

import type { KeptPast, PastStore } from "../history/index.ts";

/**
 * Keeps what happened to the entries of a catalogue in a file, whole or not at all.
 *
 * @param code a text that differs with the code that reads the past: what other code has kept is not used
 */
export function pastStore(file: string, code: string): PastStore {
  return {
    recall(folder) {
      try {
        const stored = deserialize(readFileSync(file)) as KeptPast & { code: string };
        return stored.code === code && stored.folder === folder ? stored : undefined;
      } catch {
        return undefined;
      }
    },
    keep(past) {
      const draft = `${file}.${String(process.pid)}`;
      try {
        writeFileSync(draft, serialize({ ...past, code }));
        renameSync(draft, file);
      } catch {
        // The next build reads everything again, that is all.
        rmSync(draft, { force: true });
      }
    },
  };
}
