import { beforeEach, expect, test } from "vitest";

import { expectedLabels } from "../../../../scripts/github/settings/expected.ts";
import { readSettings } from "../../../../scripts/github/settings/read.ts";
import { setUp } from "../../../../scripts/github/settings/session.ts";
import type { Settings } from "../../../../scripts/github/settings/settings.ts";
import type { FakeGitHub } from "../fake/server.ts";
import { session, startSetting } from "../fake/setting.ts";
import { freshSettings, goodSettings } from "../fake/settings-routes.ts";

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
  fake.world.settings = freshSettings();
});

async function read(seesAll: boolean): Promise<Settings> {
  const { octokit, repository } = await session(fake);
  return readSettings(octokit, repository, seesAll);
}

async function run(applies: boolean): Promise<{ lines: string[]; complete: boolean }> {
  const { octokit, repository } = await session(fake);
  const lines: string[] = [];
  const complete = await setUp(octokit, repository, applies, (line) => lines.push(line));
  return { lines, complete };
}

const steps = [
  "allow squash merging only.",
  "write the ruleset “Catalogue: main branch”.",
  "give workflows a token that reads, and let them create pull requests.",
  "let workflows of first-time contributors wait for approval.",
  "let the environment github-pages deploy the main branch only.",
  "turn on private vulnerability reporting.",
  "publish GitHub Pages by a workflow.",
  `make the labels ${expectedLabels.map((label) => `“${label}”`).join(", ")}.`,
];

/** A repository as GitHub makes it. */
const fresh: Settings = {
  defaultBranch: "main",
  merging: { squash: true, commit: true, rebase: true },
  rules: { linearHistory: false, noForcePush: false, noDeletion: false, mergeQueue: false, checks: new Map() },
  ...{ codeOwnerErrors: 0, disabledWorkflows: [], deployBranches: [], privateReports: false },
  workflowToken: { writes: false, opensPulls: false },
  approvalFor: "first_time_contributors_new_to_github",
  pages: "nothing",
  missingLabels: expectedLabels,
};

test("a repository as GitHub makes it is read as it is, and what a token does not see is left out", async () => {
  expect(await read(true)).toEqual(fresh);
  const rest = { ...fresh };
  delete rest.pages;
  const seen = await read(false);
  expect(seen).toEqual(rest);
  expect(Object.keys(seen)).not.toContain("pages");
});

test("each step is named before it is done, and once it is", async () => {
  const { lines: before } = await run(false);
  expect(before.filter((line) => line.startsWith("To do"))).toEqual(steps.map((step) => `To do: ${step}`));
  const { lines: after } = await run(true);
  expect(after.filter((line) => line.startsWith("Done"))).toEqual(steps.map((step) => `Done: ${step}`));
  expect(after.filter((line) => line.startsWith("To do"))).toEqual([]);
});

test("a repository that was set up is read as SECURITY.md asks for", async () => {
  await run(true);
  expect(await read(true)).toEqual({
    defaultBranch: "main",
    ...{ merging: { squash: true, commit: false, rebase: false }, codeOwnerErrors: 0, disabledWorkflows: [] },
    rules: {
      ...{ linearHistory: true, noForcePush: true, noDeletion: true, mergeQueue: false },
      pullRequest: { codeOwners: true, approvals: 0, methods: ["squash"] },
      checks: new Map([["Catalogue gate", 15_368]]),
    },
    ...{ workflowToken: { writes: false, opensPulls: true }, approvalFor: "first_time_contributors" },
    ...{ deployBranches: ["main"], privateReports: true, pages: "workflow", missingLabels: [] },
  });
});

test("the rules of several rulesets add up, and those that ask for nothing in particular ask for nothing", async () => {
  const pulls = { require_code_owner_review: false, required_approving_review_count: 0 };
  const asks = {
    require_code_owner_review: true,
    required_approving_review_count: 1,
    allowed_merge_methods: ["squash"],
  };
  const others = {
    dismiss_stale_reviews_on_push: false,
    require_last_push_approval: false,
    required_review_thread_resolution: false,
  };
  fake.world.settings.rulesets = [
    { id: 1, name: "One", rules: [{ type: "pull_request", parameters: { ...others, ...pulls } }] },
    { id: 2, name: "Two", rules: [{ type: "pull_request", parameters: { ...others, ...asks } }] },
    { id: 3, name: "Three", rules: [{ type: "pull_request" }, { type: "required_status_checks" }] },
    { id: 4, name: "Four", rules: [{ type: "pull_request", parameters: { ...others, ...pulls } }] },
  ];
  expect((await read(true)).rules).toMatchObject({
    pullRequest: { codeOwners: true, approvals: 1, methods: ["squash"] },
    checks: new Map(),
  });
});

test("branches that are deployed are in order, those of other environments left out", async () => {
  const { settings } = fake.world;
  settings.deployBranches = [
    { id: 2, name: "release" },
    { id: 1, name: "main" },
  ];
  expect((await read(true)).deployBranches).toEqual(["main", "release"]);
});

test("an environment that takes any branch limits none", async () => {
  fake.world.settings.deployBranches = "any";
  expect((await read(true)).deployBranches).toEqual([]);
});

test("the ways of merging are shown to those alone who may write", async () => {
  fake.world.settings.merging = {};
  expect(await read(true)).not.toHaveProperty("merging");
});

test("what GitHub does not understand in CODEOWNERS is counted", async () => {
  const error = { column: 1, kind: "Unknown owner", message: "Unknown owner", path: "CODEOWNERS" };
  fake.world.settings.codeOwnerErrors = [
    { line: 2, ...error },
    { line: 3, ...error },
  ];
  expect((await read(true)).codeOwnerErrors).toBe(2);
});

test("labels that are there are not missing", async () => {
  const [first = "", ...others] = expectedLabels;
  fake.world.labels = new Set([first, "bug"]);
  expect((await read(true)).missingLabels).toEqual(others);
});

test("what a token may not see is said, and keeps the rest from being called right", async () => {
  fake.world.settings = goodSettings();
  fake.world.labels = new Set(expectedLabels);
  fake.faults = [{ operation: "repos/codeowners-errors", how: 403 }];
  expect(await read(true)).not.toHaveProperty("codeOwnerErrors");
  const { lines, complete } = await run(false);
  expect(complete).toBe(false);
  expect(lines).toEqual([
    "Not visible to this token: the errors of CODEOWNERS.",
    "What is visible is as SECURITY.md asks for.",
  ]);
});

test.each([500, 410])("an answer %i is a failure, and not taken for something that is not visible", async (how) => {
  fake.faults = [{ operation: "repos/codeowners-errors", how }];
  await expect(read(true)).rejects.toMatchObject({ status: how });
});
