import { beforeEach, expect, test } from "vitest";

import { gate, later, merge } from "../../fake/play.ts";
import type { FakeGitHub } from "../../fake/server.ts";
import { baseFiles, open, startSetting } from "../../fake/setting.ts";
import type { FakeCheck, FakePull } from "../../fake/world.ts";

// Begins at the verdicts that GitHub lists beside a commit, and ends at whether it is merged.

let fake: FakeGitHub;
let pull: FakePull;
let passed: FakeCheck;
beforeEach(async () => {
  fake = await startSetting();
  const product = "catalogue/camden/products/open-play.yml";
  pull = open(fake, { [product]: baseFiles()[product]!.replace("stage: beta", "stage: live") });
  await gate(fake);
  later(fake, 11);
  passed = fake.world.checks[0]!;
});

/** A check like the gate’s, with some fields changed. */
function verdict(id: number, more: Partial<FakeCheck> = {}): FakeCheck {
  return { ...passed, id, ...more };
}

test.each([
  ["newest first, as GitHub lists them", -1],
  ["oldest first", 1],
])("the newest verdict counts, whatever the order of the list: %s", async (_, order) => {
  const listed = [passed, verdict(passed.id + 1, { conclusion: "failure" })];
  fake.world.checks = listed.sort((a, b) => order * (a.id - b.id));
  await merge(fake);
  expect(pull.merged).toBeUndefined();
  fake.world.checks = [...listed, verdict(passed.id + 2)].sort((a, b) => order * (a.id - b.id));
  later(fake, 11);
  await merge(fake);
  expect(pull.merged).toBe(true);
});

test("a page that is repeated may hide a failure, so nothing is decided", async () => {
  const others = Array.from({ length: 150 }, (_, n) => verdict(passed.id + 1 + n, { app: "another-app" }));
  fake.world.checks = [passed, ...others, verdict(passed.id + 500, { conclusion: "failure" })];
  fake.faults = [{ operation: "checks/list-for-ref", how: "repeated-pages" }];
  await merge(fake).catch(() => undefined);
  expect(pull.merged).toBeUndefined();
});

test("of more verdicts than are read a failure may be among those that are not, so none counts", async () => {
  const others = Array.from({ length: 500 }, (_, n) => verdict(passed.id + 1 + n, { app: "another-app" }));
  fake.world.checks = [passed, ...others];
  await merge(fake);
  expect(pull.merged).toBeUndefined();
});

test("a verdict of an app that is gone changes nothing", async () => {
  fake.world.checks.push(verdict(passed.id + 1, { app: null, conclusion: "failure" }));
  await merge(fake);
  expect(pull.merged).toBe(true);
});

test("a verdict that has not come to its conclusion is not green", async () => {
  fake.world.checks.push(verdict(passed.id + 1, { status: "in_progress", conclusion: null, completed: null }));
  await merge(fake);
  expect(pull.merged).toBeUndefined();
});

test.each([
  ["another app", { app: "another-app" }],
  ["a job of a workflow, whose mark is its own number", { external: "1234" }],
  ["a check of another name", { name: "Catalogue gate 2" }],
  ["the same on another commit", { head: "e".repeat(40) }],
])("what has been published by %s is not the gate’s", async (_, more) => {
  fake.world.checks = [verdict(passed.id, more)];
  await merge(fake);
  expect(pull.merged).toBeUndefined();
});
