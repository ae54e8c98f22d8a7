import { expect, test } from "vitest";

import { isOfGit } from "../../../schemas/reading/of-git.ts";

test.each([".git", ".git/HEAD", ".git/refs/heads/pages", ".git\\HEAD"])("%s belongs to git", (path) => {
  expect(isOfGit(path)).toBe(true);
});

test.each([".github/old", ".gitignore", "camden/.git", "git/HEAD", ""])("“%s” does not belong to git", (path) => {
  expect(isOfGit(path)).toBe(false);
});
