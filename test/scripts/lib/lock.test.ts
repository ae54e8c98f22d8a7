import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { lockOf, withLock } from "../../../scripts/lib/lock.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

const nothing = (): Promise<string> => Promise.resolve("done");

test("who comes second is told who works in the folder, and may when that has ended", async () => {
  const folder = temporaryFolder();
  await withLock(folder, "Another build is writing to dist", async () => {
    await expect(withLock(folder, "Another build is writing to dist", nothing)).rejects.toThrow(
      `Another build is writing to dist (process ${process.pid}). Wait until it has finished.`,
    );
    expect(await withLock(temporaryFolder(), "", nothing)).toBe("done");
  });
  expect(await withLock(folder, "", nothing)).toBe("done");
  await expect(withLock(folder, "", () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  expect(existsSync(lockOf(folder))).toBe(false);
});

test.each([
  // Beyond the largest number that a process may have.
  ["was killed", "99999999"],
  ["was killed, and had the number that this one has, as in a container", String(process.pid)],
  ["was cut off while it wrote", ""],
  ["wrote anything else", "build"],
])("a process that %s holds its lock no longer", async (_, written) => {
  const folder = temporaryFolder();
  mkdirSync(dirname(lockOf(folder)), { recursive: true });
  writeFileSync(lockOf(folder), written);
  onTestFinished(() => {
    expect(existsSync(lockOf(folder))).toBe(false);
  });
  expect(await withLock(folder, "", nothing)).toBe("done");
});
