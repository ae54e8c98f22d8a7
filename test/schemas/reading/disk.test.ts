import { once } from "node:events";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

import { expect, test } from "vitest";

import { inspect } from "../../../schemas/index.ts";
import { diskSource, identityOnDisk, settingsTextOnDisk } from "../../../schemas/reading/disk.ts";
import { base, entry, fixtureFiles, fixtures, openPlay, positionsOf, today } from "../../helpers/catalogues.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

test("reads a catalogue on disk with all its folders", () => {
  const { counts, problems } = inspect(diskSource(join(fixtures, "whole")), today);

  expect(problems).toEqual([]);
  const { length } = Object.keys(fixtureFiles("whole"));
  expect(counts).toEqual({ files: length, entries: length, authorities: 4 });
});

test("reports a symlink to a file or a folder, and never follows it", () => {
  const folder = temporaryFolder(base);
  const secret = join(temporaryFolder({ "secret.yml": entry("Secret") }), "secret.yml");
  mkdirSync(join(folder, "camden/products"));
  symlinkSync(secret, join(folder, openPlay));
  symlinkSync(join(secret, ".."), join(folder, "camden/standards"));
  symlinkSync("nowhere", join(folder, "camden/products/broken.yml"));

  const { catalogue, problems } = inspect(diskSource(folder), today);

  expect(positionsOf(problems)).toEqual([
    "camden/products/broken.yml:1 not-a-plain-file",
    "camden/products/open-play.yml:1 not-a-plain-file",
    "camden/standards:1 not-a-plain-file",
  ]);
  expect(catalogue.product.size).toBe(0);
  expect(JSON.stringify(problems)).not.toContain("Secret");
});

test.skipIf(process.platform === "win32")("reports a special file as such, and never opens it", async () => {
  const folder = temporaryFolder(base);
  mkdirSync(join(folder, "camden/products"));
  const socket = createServer().listen(join(folder, openPlay));
  await once(socket, "listening");
  const { problems } = inspect(diskSource(folder), today);
  socket.close();

  expect(problems.map(({ message }) => message)).toEqual([
    "This is a link, a pipe or another special file. Replace it with a plain file that holds the entry itself.",
  ]);
});

test("ignores settings that are a symlink", () => {
  const elsewhere = temporaryFolder({ "catalogue.yml": "name: Elsewhere\n" });
  const folder = temporaryFolder(base);
  symlinkSync(join(elsewhere, "catalogue.yml"), join(folder, "catalogue.yml"));

  expect(identityOnDisk(elsewhere, undefined).name).toBe("Elsewhere");
  expect(identityOnDisk(folder, undefined).name).not.toBe("Elsewhere");
  expect(settingsTextOnDisk(folder)).toBeUndefined();
});

test("reports a submodule", () => {
  const folder = temporaryFolder({ ...base, "camden/vendored/.git": "gitdir: ../../.git/modules/vendored\n" });

  expect(positionsOf(inspect(diskSource(folder), today).problems)).toEqual(["camden/vendored/.git:1 unexpected-file"]);
});

test("reads at most one byte more than the maximum size of an entry", () => {
  const folder = temporaryFolder({ "exact.yml": "x".repeat(64 * 1024), "huge.yml": "x".repeat(10 << 20) });
  const sizes = Array.from(diskSource(folder).files(), ({ path, read }) => [path, read().length]);

  expect(sizes).toEqual([
    ["exact.yml", 64 * 1024],
    ["huge.yml", 64 * 1024 + 1],
  ]);
});

test("reports bytes that are not UTF-8", () => {
  const folder = temporaryFolder(base);
  mkdirSync(join(folder, "camden/products"));
  writeFileSync(join(folder, openPlay), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]));

  expect(positionsOf(inspect(diskSource(folder), today).problems)).toEqual([`${openPlay}:1 not-utf8`]);
});
