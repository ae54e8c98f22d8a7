import { join } from "node:path";

import { expect, test } from "vitest";

import { diskSource } from "../../../../schemas/reading/disk.ts";
import { readDeciders } from "../../../../scripts/github/kit/deciders.ts";
import { baseFolder } from "../fake/setting.ts";

test("who decides is read from the records of authorities, and no other entry is opened for it", () => {
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
  expect(authorities["camden"]?.owners.map(({ login }) => login)).toEqual(["ada-camden", "quiet-camden"]);
  expect(opened.map((path) => path.split("/")[1])).toEqual(opened.map(() => "authority.yml"));
});
