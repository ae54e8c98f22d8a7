import { expect, test } from "vitest";

import { openPull, writeBranch } from "../../../../scripts/github/kit/branches.ts";
import { session, startSetting } from "../fake/setting.ts";

test("writes a branch of one commit that adds and removes files", async () => {
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

test("says how to let workflows open pull requests, and opens one once they may", async () => {
  const fake = await startSetting();
  const { octokit, repository } = await session(fake);
  const files = [{ path: "NEWS.md", text: "# News\n" }];
  await writeBranch(octokit, repository, {
    branch: "news",
    isNew: true,
    onto: fake.world.main,
    files,
    message: "News",
  });
  const open = () => openPull(octokit, repository, { branch: "news", title: "News", body: "" });

  fake.world.settings.token.can_approve_pull_request_reviews = false;
  await expect(open()).rejects.toThrow(
    "This repository does not let workflows open pull requests, so the branch “news” has none yet. An administrator changes that with “npm run set-up-repository -- --apply”",
  );
  fake.world.settings.token.can_approve_pull_request_reviews = true;
  await open();
  expect([...fake.world.pulls.values()].map(({ branch }) => branch)).toEqual(["news"]);
});
