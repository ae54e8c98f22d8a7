import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { lockOf, withLock } from "../../../scripts/lib/lock.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

const done = (): Promise<string> => Promise.resolve("done");

test("refuses a second process in the same folder, until the first has ended", async () => {
  const folder = temporaryFolder();
  await withLock(folder, "Another build is writing to dist", async () => {
    await expect(withLock(folder, "Another build is writing to dist", done)).rejects.toThrow(
      `Another build is writing to dist (process ${process.pid}). Wait until it has finished. If that process is another program, delete ${lockOf(folder)}`,
    );
    expect(await withLock(temporaryFolder(), "", done)).toBe("done");
  });
  expect(await withLock(folder, "", done)).toBe("done");
  await expect(withLock(folder, "", () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  expect(existsSync(lockOf(folder))).toBe(false);
});

test("refuses a second process that names the same folder by a symbolic link", async () => {
  const folder = temporaryFolder({ "site/index.html": "" });
  symlinkSync("site", join(folder, "link"));
  await withLock(join(folder, "site"), "", async () => {
    await expect(withLock(join(folder, "link"), "A build is writing", done)).rejects.toThrow("A build is writing");
    await expect(withLock(join(folder, "link/new"), "", done)).resolves.toBe("done");
  });
});

test.each([
  // Beyond the largest process id.
  ["was killed", "99999999"],
  ["was killed, and had the process id of this one, as in a container", String(process.pid)],
  ["was killed while it wrote its lock", ""],
  ["wrote something else", "build"],
])("ignores the lock of a process that %s", async (_, written) => {
  const folder = temporaryFolder();
  mkdirSync(dirname(lockOf(folder)), { recursive: true });
  writeFileSync(lockOf(folder), written);
  onTestFinished(() => {
    expect(existsSync(lockOf(folder))).toBe(false);
  });
  expect(await withLock(folder, "", done)).toBe("done");
});
