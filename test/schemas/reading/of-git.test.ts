import { expect, test } from "vitest";

import { isOfGit } from "../../../schemas/reading/of-git.ts";

test.each([".git", ".git/HEAD", ".git/refs/heads/pages", ".git\\HEAD"])("git keeps %s", (path) => {
  expect(isOfGit(path)).toBe(true);
});

test.each([".github/old", ".gitignore", "camden/.git", "git/HEAD", ""])("git does not keep “%s”", (path) => {
  expect(isOfGit(path)).toBe(false);
});
