import { lstatSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { writeWhole } from "../../../scripts/lib/write.ts";
import { filesIn, temporaryFolder } from "../../helpers/folders.ts";

test("a file is written whole, with the folders on the way, and leaves no other behind", () => {
  const folder = temporaryFolder({ "camden/authority.yml": "name: Old\n", "camden/authority.yml.part": "name: Ol" });
  writeWhole(join(folder, "camden/authority.yml"), "name: New\n");
  writeWhole(join(folder, "camden/products/maps.yml"), "name: Maps\n");

  expect(filesIn(folder)).toEqual({
    "camden/authority.yml": "name: New\n",
    "camden/products/maps.yml": "name: Maps\n",
  });
});

test.each(["", ".part"])("nothing is written through a link in place of the file%s", (ending) => {
  const elsewhere = temporaryFolder({ profile: "mine\n" });
  const folder = temporaryFolder();
  symlinkSync(join(elsewhere, "profile"), join(folder, `authority.yml${ending}`));
  writeWhole(join(folder, "authority.yml"), "name: Camden\n");

  expect(readFileSync(join(elsewhere, "profile"), "utf8")).toBe("mine\n");
  expect(readdirSync(folder)).toEqual(["authority.yml"]);
  expect(lstatSync(join(folder, "authority.yml")).isFile()).toBe(true);
});
