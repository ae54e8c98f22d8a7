import { beforeEach, expect, test } from "vitest";

import { gate, later, merge } from "../../fake/play.ts";
import type { FakeGitHub } from "../../fake/server.ts";
import { live, open, product, startSetting } from "../../fake/setting.ts";
import type { FakeCheck, FakePull } from "../../fake/world.ts";

// From the check runs that GitHub lists for a commit to the merge.

let fake: FakeGitHub;
let pull: FakePull;
let passed: FakeCheck;
beforeEach(async () => {
  fake = await startSetting();
  pull = open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  passed = fake.world.checks[0]!;
});

/** A check like the gate’s, with some fields changed. */
function verdict(id: number, more: Partial<FakeCheck> = {}): FakeCheck {
  return { ...passed, id, ...more };
}

test.each([
  ["newest first, as on GitHub", -1],
  ["oldest first", 1],
])("only the newest verdict counts in a list with the %s", async (_, order) => {
  const listed = [passed, verdict(passed.id + 1, { conclusion: "failure" })];
  fake.world.checks = listed.sort((a, b) => order * (a.id - b.id));
  await merge(fake);
  expect(pull.merged).toBeUndefined();
  fake.world.checks = [...listed, verdict(passed.id + 100)].sort((a, b) => order * (a.id - b.id));
  later(fake, 11);
  await merge(fake);
  expect(pull.merged).toBe(true);
});

test("decides nothing when GitHub repeats a page of checks, which may hide a failure", async () => {
  const others = Array.from({ length: 150 }, (_, n) => verdict(passed.id + 1 + n, { app: "another-app" }));
  const lines = await merge(fake, {}, () => {
    fake.world.checks = [passed, ...others, verdict(passed.id + 500, { conclusion: "failure" })];
    fake.faults = [{ operation: "checks/list-for-ref", how: "repeated-pages" }];
  });
  expect(lines).toEqual(["#12 is left for the next run: GitHub has given a page of a list twice."]);
  expect(pull.merged).toBeUndefined();
});

test("no verdict counts when a commit has more checks than are read: one may be a failure", async () => {
  const others = Array.from({ length: 500 }, (_, n) => verdict(passed.id + 1 + n, { app: "another-app" }));
  fake.world.checks = [passed, ...others];
  await merge(fake);
  expect(pull.merged).toBeUndefined();
});

test("ignores checks of a deleted app", async () => {
  fake.world.checks.push(verdict(passed.id + 1, { app: null, conclusion: "failure" }));
  await merge(fake);
  expect(pull.merged).toBe(true);
});

test("does not merge while a newer verdict is in progress", async () => {
  fake.world.checks.push(verdict(passed.id + 1, { status: "in_progress", conclusion: null, completed: null }));
  await merge(fake);
  expect(pull.merged).toBeUndefined();
});

test.each([
  ["of another app", { app: "another-app" }],
  ["of a workflow job, whose external id is its own number", { external: "1234" }],
  ["of another name", { name: "Catalogue gate 2" }],
  ["on another commit", { head: "e".repeat(40) }],
])("a check %s does not count as a verdict", async (_, more) => {
  fake.world.checks = [verdict(passed.id, more)];
  await merge(fake);
  expect(pull.merged).toBeUndefined();
});
