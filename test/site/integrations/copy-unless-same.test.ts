import { readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { copyUnlessSame } from "../../../site/integrations/copy-unless-same.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

const anyTime = new Date("2026-05-01T12:00:00Z");

test("copies a file into a new folder, and does not write an identical copy again", async () => {
  const folder = temporaryFolder({ "entry.yml": "name: Camden\n" });
  const copy = join(folder, "site/camden/entry.yml");
  await copyUnlessSame(join(folder, "entry.yml"), copy);
  expect(readFileSync(copy, "utf8")).toBe("name: Camden\n");

  utimesSync(copy, anyTime, anyTime);
  const { mtimeMs, ctimeMs, ino } = statSync(copy);
  await copyUnlessSame(join(folder, "entry.yml"), copy);
  expect(statSync(copy)).toMatchObject({ mtimeMs, ctimeMs, ino });
});

test("replaces a copy by another file of the same size and modification time", async () => {
  const folder = temporaryFolder({ "one.yml": "name: Camden\n", "two.yml": "name: Barnet\n" });
  const copy = join(folder, "entry.yml");
  await copyUnlessSame(join(folder, "one.yml"), copy);
  for (const path of ["one.yml", "two.yml", "entry.yml"]) utimesSync(join(folder, path), anyTime, anyTime);
  await copyUnlessSame(join(folder, "two.yml"), copy);
  expect(readFileSync(copy, "utf8")).toBe("name: Barnet\n");
});
