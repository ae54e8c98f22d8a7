import { expect, test } from "vitest";

import { readOwnIssues } from "../../../../scripts/github/kit/own-issues.ts";
import { session, startSetting } from "../fake/setting.ts";

test("finds an issue of ours that moves to a page that was already read", async () => {
  const fake = await startSetting();
  const { world } = fake;
  const about = { title: "", body: "", state: "open" as const, labels: [], user: world.bot };
  for (let number = 1; number <= 101; number++) world.issues.push({ ...about, number });
  fake.faults = [{ operation: "issues/list-for-repo", call: 2, how: () => void world.issues.splice(50, 1) }];
  const { octokit, repository } = await session(fake);
  const found = await readOwnIssues(octokit, repository, "all");
  expect(found.map(({ number }) => number)).toContain(101);
  expect(found).toHaveLength(100);
});
