import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { cloneCache, readCacheFile, writeCacheFile } from "../../../scripts/lib/clone-cache.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

describe("a cache file", () => {
  test("has a path of its own for each catalogue and name", () => {
    const clone = temporaryFolder({ ".git/HEAD": "" });
    const one = cloneCache("/a/catalogue", "entries", clone);

    expect(cloneCache("/b/catalogue", "entries", clone)).not.toBe(one);
    expect(cloneCache("/a/catalogue", "facts", clone)).not.toBe(one);
  });

  test("is read as written, and ignored if it is damaged or of another model", () => {
    const file = join(temporaryFolder(), "folder/cache");
    writeCacheFile(file, "Texts\nof several lines");
    const stored = readFileSync(file, "utf8");

    expect(readCacheFile(file)?.toString()).toBe("Texts\nof several lines");
    for (const damaged of ["", "Texts", stored.slice(0, -1), stored.replace("Texts", "Textz"), `-${stored.slice(1)}`]) {
      writeFileSync(file, damaged);
      expect.soft(readCacheFile(file)?.toString(), damaged).toBeUndefined();
    }
  });

  test("that cannot be written is skipped", () => {
    const folder = temporaryFolder({ file: "A file where the folder should be" });
    const file = join(folder, "file/cache");
    writeCacheFile(file, "Texts");

    expect(readCacheFile(file)).toBeUndefined();
    expect(existsSync(file)).toBe(false);
  });

  test("without a path is never written", () => {
    writeCacheFile(undefined, "Texts");

    expect(readCacheFile(undefined)).toBeUndefined();
  });
});
