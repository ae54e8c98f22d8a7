import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { isLocal, ownFolder } from "../../../scripts/lib/own-folder.ts";
import { temporaryFolder } from "../../helpers/folders.ts";

describe("the private folder of commands", () => {
  test("is in the git directory, where no checkout writes", () => {
    const clone = temporaryFolder({ ".git/HEAD": "" });

    expect(ownFolder(clone)).toMatch(join(clone, ".git/"));
  });

  test("is in the git directory of the current worktree", () => {
    const elsewhere = temporaryFolder({ HEAD: "" });
    const absolute = temporaryFolder({ ".git": `gitdir: ${elsewhere}\n` });
    const relative = temporaryFolder({
      "clone/.git/worktrees/one/HEAD": "",
      "one/.git": "gitdir: ../clone/.git/worktrees/one\n",
    });

    expect(ownFolder(absolute)).toMatch(`${elsewhere}/`);
    expect(ownFolder(join(relative, "one"))).toMatch(join(relative, "clone/.git/worktrees/one/"));
  });

  test("does not exist outside a clone, or without its git directory", () => {
    expect(ownFolder(temporaryFolder({ ".git": "gitdir: /gone/.git/worktrees/one\n" }))).toBeUndefined();
    expect(ownFolder(temporaryFolder())).toBeUndefined();
    expect(ownFolder(temporaryFolder({ ".git": "" }))).toBeUndefined();
  });
});

test.each([
  ["true", false],
  ["1", false],
  ["false", true],
  ["0", true],
  ["", true],
  [undefined, true],
])("with CI=%s a command runs locally: %s", (CI, local) => {
  expect(isLocal({ CI })).toBe(local);
});
