import { beforeEach, describe, expect, test } from "vitest";

import { externalOf } from "../../../../../scripts/github/gate/facts/gate-check.ts";
import { type Facts, gatherFacts } from "../../../../../scripts/github/gate/facts/index.ts";
import { readSuperseded } from "../../../../../scripts/github/gate/facts/superseded.ts";
import { decisionInputs } from "../../../../../scripts/github/kit/environment.ts";
import { gateName } from "../../../../../scripts/github/kit/limits.ts";
import { people } from "../../fake/people.ts";
import type { FakeGitHub } from "../../fake/server.ts";
import { live, open, product, session, startSetting } from "../../fake/setting.ts";
import { type FakePull, type FakeUser, ghost, opened } from "../../fake/world.ts";

// From GitHub’s answers about a pull request to the facts that decisions are based on.

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
});

const [morning, noon, evening] = ["2026-05-31T08:00:00Z", "2026-05-31T12:00:00Z", "2026-05-31T18:00:00Z"];

async function facts(
  more: Partial<FakePull> = {},
  files: Record<string, string | null> = { [product]: live },
): Promise<Facts> {
  open(fake, files, more);
  const { octokit, environment } = await session(fake);
  return gatherFacts(octokit, { ...decisionInputs(environment, undefined), logins: {} }, 12);
}

test("gathers all comments, reviews, events, labels and reviewers of a pull request", async () => {
  fake.world.comments.push(
    { id: 71, issue: 12, user: people.bea, body: "Good", created: noon },
    { id: 72, issue: 12, user: null, body: "Gone", created: noon, updated: evening },
    { id: 73, issue: 13, user: people.bea, body: "Elsewhere", created: noon },
  );
  const found = await facts({
    ...{ author: people.mallory, body: "Please look.\n/hold", edited: morning, labels: ["one", "two"] },
    ...{ requested: [people.mo, people.ada], committers: [people.mallory, people.bea] },
    reviews: [
      { user: people.ada, state: "APPROVED", commit: "e".repeat(40), body: "Yes", written: noon },
      { user: null, state: "COMMENTED", commit: "d".repeat(40), written: evening },
    ],
    reviewComments: [{ user: people.bea, body: "This line", created: evening }],
    events: [
      { event: "reopened", created: noon },
      { event: "head_ref_force_pushed", created: morning },
      { event: "labeled", created: evening },
      { event: "base_ref_changed", created: morning },
    ],
  });
  const [ada, bea, mallory] = [people.ada, people.bea, people.mallory];
  const untouched = { edited: false, answered: false };
  expect(found).toMatchObject({
    tip: fake.world.main,
    holdsOurs: false,
    paths: [product],
    checks: [],
    superseded: false,
    complete: true,
    resetAt: noon,
    retargeted: morning,
    labels: ["one", "two"],
    requested: [people.mo, ada],
  });
  expect(found.pull).toEqual({
    ...{ number: 12, body: "Please look.\n/hold", opened, head: fake.world.pulls.get(12)!.head, into: "main" },
    ...{ open: true, draft: false, author: mallory, from: mallory, within: false },
    ...{ files: 1, comments: 2, reviewComments: 1, mergeable: true },
  });
  expect(found.comments).toEqual([
    { id: 71, author: bea, body: "Good", written: noon, ...untouched },
    { id: 72, body: "Gone", written: evening, ...untouched, edited: true },
  ]);
  expect(found.reviews).toEqual([
    { author: ada, state: "APPROVED", body: "Yes", commit: "e".repeat(40), written: noon },
    { state: "COMMENTED", body: "", commit: "d".repeat(40), written: evening },
  ]);
  expect(found.reviewComments).toEqual([{ id: 1, author: bea, body: "This line", written: evening, ...untouched }]);
  expect(found.description).toEqual({ author: mallory, body: "Please look.\n/hold", written: morning });
});

test("gathers empty lists where nobody wrote anything, without asking for review comments", async () => {
  const found = await facts({ body: "My first one", edited: noon });
  expect(found).toMatchObject({
    comments: [],
    reviews: [],
    reviewComments: [],
    labels: [],
    requested: [],
    complete: true,
  });
  expect(found.description).toEqual({ author: people.ada, body: "My first one", written: opened });
  expect([found.resetAt, found.retargeted, found.issueAuthor, found.pull.issue, found.pull.mailed]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(fake.calls).not.toContain("pulls/list-review-comments");
});

describe("the origin of a pull request", () => {
  const [issue, mail] = ["issue-7", "mail-0123456789ab"];
  const byBot = (): Partial<FakePull> => ({ from: fake.world.owner, author: fake.world.bot, committers: [people.ada] });

  const owner = { id: 9000, login: "common-standards" };
  const bot = { id: 41_898_282, login: "github-actions[bot]" };

  test.each<[string, () => Partial<FakePull>, Partial<Facts["pull"]>]>([
    ["a fork", () => ({}), { within: false, from: people.ada, author: people.ada }],
    ["a deleted fork", () => ({ from: null }), { within: false, author: people.ada }],
    ["a deleted account", () => ({ author: ghost, from: null }), { within: false }],
    ["a branch of this repository", () => ({ from: owner }), { within: true, from: owner, author: people.ada }],
    [
      "a branch for mail",
      () => ({ ...byBot(), branch: mail }),
      { within: true, from: owner, author: bot, mailed: true },
    ],
    [
      "a branch for an issue",
      () => ({ ...byBot(), branch: issue }),
      { within: true, from: owner, author: bot, issue: 7 },
    ],
    [
      "a branch for an issue with a longer number",
      () => ({ ...byBot(), branch: "issue-12" }),
      { within: true, from: owner, author: bot, issue: 12 },
    ],
    [
      "a branch of this repository whose name resembles one for an issue",
      () => ({ ...byBot(), branch: "tissue-7" }),
      { within: true, from: owner, author: bot },
    ],
  ])("%s", async (_, more, expected) => {
    const { within, from, author, issue: number, mailed } = (await facts(more())).pull;
    expect({ within, from, author, issue: number, mailed }).toEqual(expected);
    // GitHub’s description forgets that a fork can be deleted.
    fake.violations = fake.violations.filter((violation) => violation !== "pulls/get: data/head/repo must be object");
  });

  test("a branch of a fork is not the bot’s, whatever its name", async () => {
    for (const branch of [issue, mail]) {
      const found = await facts({ branch });
      expect([found.pull.issue, found.pull.mailed, found.holdsOurs]).toEqual([undefined, undefined, false]);
    }
  });

  test("the bot wrote the content where it made the branch or a commit", async () => {
    expect((await facts({ ...byBot(), branch: issue })).holdsOurs).toBe(true);
    expect((await facts({ ...byBot(), branch: mail })).holdsOurs).toBe(true);
    expect((await facts({ ...byBot() })).holdsOurs).toBe(false);
    expect((await facts({ committers: [people.ada, fake.world.bot] })).holdsOurs).toBe(true);
    expect((await facts({ committers: [null, people.ada] })).holdsOurs).toBe(false);
    expect((await facts({ committers: [null, fake.world.bot] })).holdsOurs).toBe(true);
    expect((await facts({ committers: [fake.world.bot], rebasedBy: people.ada })).holdsOurs).toBe(true);
    expect((await facts({ committers: [people.ada], rebasedBy: fake.world.bot })).holdsOurs).toBe(true);
  });

  test("the bot may have written the content where not every commit is known", async () => {
    const many = (count: number): FakeUser[] => Array.from({ length: count }, () => people.ada);
    expect((await facts({ committers: many(100) })).holdsOurs).toBe(false);
    expect((await facts({ committers: many(101) })).holdsOurs).toBe(true);
    fake.faults = [{ operation: "repos/compare-commits-with-basehead", how: 404 }];
    expect((await facts()).holdsOurs).toBe(true);
  });

  test("the author of its issue is known only where the bot opened it", async () => {
    const about = { number: 7, title: "", body: "", state: "open" as const, labels: [] };
    fake.world.issues.push({ ...about, user: people.bea });
    expect((await facts({ ...byBot(), branch: issue })).issueAuthor).toEqual(people.bea);
    expect((await facts({ ...byBot(), branch: issue, author: people.mo })).issueAuthor).toBeUndefined();
    expect((await facts({ ...byBot(), branch: issue, author: ghost })).issueAuthor).toBeUndefined();
    expect((await facts(byBot())).issueAuthor).toBeUndefined();
    expect(fake.calls).not.toContain("issues/list-for-repo");
    fake.world.issues = [];
    expect((await facts({ ...byBot(), branch: issue })).issueAuthor).toBeUndefined();
  });
});

test.each<[string, Partial<FakePull>, Partial<Facts["pull"]>]>([
  ["is closed", { state: "closed" }, { open: false }],
  ["is a draft", { draft: true }, { draft: true }],
  ["has conflicts", { mergeable: false }, { mergeable: false }],
  ["goes into another branch", { into: "release" }, { into: "release" }],
])("says that a pull request %s", async (_, more, expected) => {
  expect((await facts(more)).pull).toMatchObject(expected);
});

test("conflicts are unknown until GitHub has computed them", async () => {
  expect((await facts({ mergeable: null })).pull).not.toHaveProperty("mergeable");
});

test("a verdict over a commit that the main branch no longer has does not supersede a report", async () => {
  const [head, lost] = [fake.world.amend(fake.world.main, { [product]: live }), "e".repeat(40)];
  const external = externalOf({ number: 12, head, base: lost });
  fake.world.checks.push({
    ...{ id: 1, name: gateName, head, app: "github-actions", external },
    ...{ status: "completed", conclusion: "success", completed: noon },
  });
  expect(await facts({ head })).toMatchObject({ checks: [{ id: 1 }], superseded: false });
});

test("a verdict over the commit of a report does not supersede it, although the main branch has moved on", async () => {
  const base = fake.world.main;
  const head = fake.world.amend(base, { [product]: live });
  const verdict = { id: 1, name: gateName, external: externalOf({ number: 12, head, base }) };
  const { octokit, repository } = await session(fake);
  expect(await readSuperseded(octokit, repository, verdict, base, "d".repeat(40))).toBe(false);
  expect(fake.calls).toEqual([]);
});

test("a verdict over a lost commit supersedes a report over an older commit than the newest", async () => {
  const older = fake.world.main;
  const tip = fake.world.amend(older, { [product]: live });
  const verdict = { id: 1, name: gateName, external: externalOf({ number: 12, head: tip, base: "e".repeat(40) }) };
  const { octokit, repository } = await session(fake);
  expect(await readSuperseded(octokit, repository, verdict, older, tip)).toBe(true);
});

describe("the changed paths", () => {
  const other = "catalogue/camden/products/other.yml";
  const many = (count: number): string[] => Array.from({ length: count }, (_, n) => `docs/${n}.md`);
  const added = (count: number): Record<string, string> =>
    Object.fromEntries(many(count).map((path) => [path, "Text"]));

  test.each<[string, Record<string, string | null>, Partial<FakePull>, readonly string[] | undefined]>([
    ["include a removed file", { [product]: null }, {}, [product]],
    ["include both paths of a rename", { [product]: null, [other]: live }, {}, [product, other]],
    [
      "are unknown where a merge would now change others",
      { [product]: live },
      { listed: [{ filename: other, status: "modified" }], mergeBase: "" },
      undefined,
    ],
    [
      "are unknown where a merge would now change one of them and another",
      { [product]: live, "README.md": "# More\n" },
      {
        listed: [
          { filename: product, status: "modified" },
          { filename: other, status: "modified" },
        ],
        mergeBase: "",
      },
      undefined,
    ],
    ["are known of 100 files, as many as are read", { [product]: live }, { claimed: 100 }, [product]],
    ["are unknown of 101 files", { [product]: live }, { claimed: 101 }, undefined],
    ["are known of 299 files in GitHub’s comparison", added(299), { claimed: 100 }, many(299)],
    ["are unknown of 300, the most that GitHub’s comparison lists", added(300), { claimed: 100 }, undefined],
  ])("%s", async (_, files, more, paths) => {
    if (more.mergeBase === "") more.mergeBase = fake.world.main;
    expect((await facts(more, files)).paths?.toSorted()).toEqual(paths?.toSorted());
  });
});
