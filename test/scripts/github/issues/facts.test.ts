import { beforeEach, describe, expect, test } from "vitest";

import { gatherIssue, type IssueFacts } from "../../../../scripts/github/issues/facts.ts";
import { people } from "../fake/people.ts";
import { addComment } from "../fake/play.ts";
import type { FakeGitHub } from "../fake/server.ts";
import { conclude, open, session, startSetting } from "../fake/setting.ts";
import type { FakePull, FakeUser } from "../fake/world.ts";

// From GitHub’s answers about an issue, its branch and its pull request to the facts.

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
  fake.world.issues.push({ number: 7, title: "", body: "", state: "open", labels: ["one", "two"], user: people.bea });
});

const path = "catalogue/camden/products/open-park.yml";

async function facts(number = 7): Promise<IssueFacts> {
  const { octokit, repository } = await session(fake);
  const bot = fake.world.bot.id;
  return gatherIssue(octokit, { repository, bot, site: "https://catalogue.example.org" }, number);
}

/** Creates the branch of issue 7, and a pull request from it. */
function createBranch(by: FakeUser | null = fake.world.bot, more: Partial<FakePull> = {}): FakePull {
  const pull = open(fake, { [path]: "name: Open Park\n" }, { branch: "issue-7", from: fake.world.owner, ...more });
  fake.world.branches.set("issue-7", pull.head);
  fake.world.history.set(pull.head, { author: by, parents: [fake.world.main], message: "" });
  return pull;
}

describe("an issue", () => {
  test("may have no branch and no pull request yet", async () => {
    addComment(fake, people.bea, "Please", { issue: 7 });
    const { issue, branch: made, pull, checked, comments, complete } = await facts();
    expect(issue).toEqual({ number: 7, open: true, labels: ["one", "two"], author: people.bea });
    expect({ made, pull, checked, complete }).toEqual({
      made: undefined,
      pull: undefined,
      checked: false,
      complete: true,
    });
    expect(comments.map(({ body }) => body)).toEqual(["Please"]);
  });

  test("is not open where it is closed or a pull request", async () => {
    fake.world.issues[0]!.state = "closed";
    open(fake, { [path]: "name: Open Park\n" });
    expect((await facts()).issue.open).toBe(false);
    expect((await facts(12)).issue.open).toBe(false);
  });
});

describe("its branch", () => {
  test("is ours while the bot wrote its newest commit", async () => {
    const { head } = createBranch();
    expect((await facts()).branch).toMatchObject({ head, ours: true, files: [{ path }] });
  });

  test("is not ours once somebody else has pushed to it", async () => {
    createBranch(people.bea);
    expect((await facts()).branch).toMatchObject({ ours: false });
  });

  test("is not ours where the author of its newest commit has no account", async () => {
    createBranch(null);
    expect((await facts()).branch).toMatchObject({ ours: false });
  });

  test("may be deleted while its pull request is still open", async () => {
    createBranch();
    fake.world.branches.delete("issue-7");
    const { branch: made, pull, checked } = await facts();
    expect([made, pull?.open, checked]).toEqual([undefined, true, false]);
  });

  test.each([500, 403])("is not taken for missing where GitHub answers %i", async (how) => {
    createBranch();
    fake.faults = [{ operation: "git/get-ref", how }];
    await expect(facts()).rejects.toMatchObject({ status: how });
  });
});

describe("its pull request", () => {
  const shown = { number: 12, title: "Change" };

  test.each<[string, () => Partial<FakePull>, object]>([
    ["is open", () => ({}), { open: true, draft: false, closedByUs: false }],
    ["is a draft", () => ({ draft: true }), { open: true, draft: true, closedByUs: false }],
    ["was closed by us", () => ({ state: "closed", closedBy: fake.world.bot }), { open: false, closedByUs: true }],
    ["was closed by a person", () => ({ state: "closed" }), { open: false, closedByUs: false }],
  ])("%s", async (_, more, expected) => {
    createBranch(fake.world.bot, more());
    expect((await facts()).pull).toMatchObject({ ...shown, ...expected });
  });

  test("is the open one, or else a closed one, but no merged one and none of another repository", async () => {
    const merged = createBranch(fake.world.bot, { number: 11, state: "closed", merged: true });
    expect((await facts()).pull).toBeUndefined();
    open(fake, { [path]: "name: Open Park\n" }, { number: 10, branch: "issue-7", from: people.bea });
    open(fake, { [path]: "name: Open Park\n" }, { number: 9, branch: "issue-7", from: fake.world.owner, fork: 5 });
    expect((await facts()).pull).toBeUndefined();
    const from = { branch: "issue-7", from: fake.world.owner, head: merged.head };
    open(fake, {}, { ...from, number: 13, state: "closed" });
    expect((await facts()).pull).toMatchObject({ number: 13, open: false });
    open(fake, {}, { ...from, number: 14 });
    expect((await facts()).pull).toMatchObject({ number: 14, open: true });
  });

  test("is checked once the gate has a verdict on the head of the branch", async () => {
    const pull = createBranch();
    expect((await facts()).checked).toBe(false);
    conclude(fake, { ...pull, head: fake.world.main }, fake.world.now);
    expect((await facts()).checked).toBe(false);
    conclude(fake, pull, fake.world.now, "failure");
    expect((await facts()).checked).toBe(true);
  });
});
