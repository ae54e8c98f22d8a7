import { expect, test } from "vitest";

import { writeBranch } from "../../../../scripts/github/kit/branches.ts";
import { session, startSetting } from "../fake/setting.ts";

test("a branch holds one commit with the files that are given, without those that go", async () => {
  const fake = await startSetting();
  const { octokit, repository } = await session(fake);
  const files = [
    { path: "README.md", text: null },
    { path: "NEWS.md", text: "# News\n" },
  ];
  const content = { branch: "news", isNew: true, onto: fake.world.main, files, message: "News" };
  await writeBranch(octokit, repository, content);
  const head = fake.world.branches.get("news") ?? "";
  expect(fake.world.changes(fake.world.main, head)).toMatchObject([
    { filename: "NEWS.md", status: "added" },
    { filename: "README.md", status: "removed" },
  ]);
  expect(fake.world.history.get(head)).toMatchObject({ parents: [fake.world.main], message: "News" });
});
