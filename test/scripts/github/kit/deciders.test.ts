import { join } from "node:path";

import { expect, test } from "vitest";

import { memorySource } from "../../../../schemas/index.ts";
import { diskSource } from "../../../../schemas/reading/disk.ts";
import { readDeciders, readMaintainers } from "../../../../scripts/github/kit/deciders.ts";
import { root } from "../../../../scripts/lib/root.ts";
import { temporaryFolder } from "../../../helpers/folders.ts";
import { baseFolder } from "../fake/setting.ts";

test("reads who decides from the records of authorities, and opens no other entry", () => {
  const opened: string[] = [];
  const files = diskSource(join(baseFolder, "catalogue"));
  const source = {
    files: () =>
      [...files.files()].map((file) => ({
        ...file,
        read: () => {
          opened.push(file.path);
          return file.read();
        },
      })),
  };
  const { authorities } = readDeciders(source, join(baseFolder, "maintainers.yml"), "2026-06-01");
  expect(authorities["camden"]?.map(({ login }) => login)).toEqual(["ada-camden", "quiet-camden"]);
  expect(new Set(opened.map((path) => path.split("/")[1]))).toEqual(new Set(["authority.yml"]));
});

test.each([
  ["maintainers: [", "cannot be read: it is broken off"],
  ["maintainers:\n  - github: ada-camden\n", "does not hold what it must at “maintainers › 0 › id”."],
])("says what is wrong with a list of maintainers: %j", (text, why) => {
  const file = join(temporaryFolder({ "maintainers.yml": text }), "maintainers.yml");
  expect(() => readDeciders(memorySource({}), file, "2026-06-01")).toThrow(`${file} ${why}`);
});

test("reads the maintainers of this catalogue, without whom no pull request would get a verdict", () => {
  expect(readMaintainers(join(root, ".github/maintainers.yml"))).toBeInstanceOf(Array);
});
