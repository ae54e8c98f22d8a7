import { expect, test } from "vitest";

import { assertViteReads } from "../../../scripts/lib/build-folders.ts";

test.each(["#", "?"])("names the character of the project’s path that stops a build: %s", (character) => {
  const path = `/home/ada/council ${character}1/catalogue`;
  expect(() => {
    assertViteReads(path);
  }).toThrow(
    `The project is in ${path}. Vite, which builds the site, cannot read a path with “${character}”. Move the project to another folder.`,
  );
});

test("builds in a folder with any other characters in its path", () => {
  assertViteReads("/home/ada/100% council/a b/catalogue");
});
