import { beforeEach, expect, test } from "vitest";

import { expectedLabels } from "../../../../scripts/github/settings/expected.ts";
import { readSettings } from "../../../../scripts/github/settings/read.ts";
import type { Settings } from "../../../../scripts/github/settings/settings.ts";
import type { FakeGitHub } from "../fake/server.ts";
import { session, startSetting } from "../fake/setting.ts";
import { freshSettings, goodSettings } from "../fake/settings-routes.ts";
import { run } from "./run.ts";

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
  fake.world.settings = freshSettings();
});

async function read(seesAll: boolean): Promise<Settings> {
  const { octokit, repository } = await session(fake);
  return readSettings(octokit, repository, seesAll);
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

/** The settings of a new repository. */
const fresh: Settings = {
  defaultBranch: "main",
  merging: { squash: true, commit: true, rebase: true },
  autoMerge: false,
  rules: { linearHistory: false, noForcePush: false, noDeletion: false, mergeQueue: false, checks: new Map() },
  ...{ protectionApprovals: 0, codeOwnerErrors: 0, disabledWorkflows: [], deployBranches: [], privateReports: false },
  workflowToken: { writes: false, opensPulls: false },
  approvalFor: "first_time_contributors_new_to_github",
  pages: "nothing",
  missingLabels: expectedLabels,
};

test("reads a new repository, without what a token cannot see", async () => {
  expect(await read(true)).toEqual(fresh);
  const rest = { ...fresh };
  delete rest.pages;
  delete rest.protectionApprovals;
  const seen = await read(false);
  expect(seen).toEqual(rest);
  expect(Object.keys(seen)).not.toContain("pages");
});

test("names each step in a dry run, and when it is done", async () => {
  const { lines: before } = await run(fake, false);
  expect(before.filter((line) => line.startsWith("To do"))).toEqual(steps.map((step) => `To do: ${step}`));
  const { lines: after } = await run(fake, true);
  expect(after.filter((line) => line.startsWith("Done"))).toEqual(steps.map((step) => `Done: ${step}`));
  expect(after.filter((line) => line.startsWith("To do"))).toEqual([]);
});

test("reads a repository that was set up as SECURITY.md requires", async () => {
  await run(fake, true);
  expect(await read(true)).toEqual({
    defaultBranch: "main",
    ...{ merging: { squash: true, commit: false, rebase: false }, autoMerge: false },
    ...{ protectionApprovals: 0, codeOwnerErrors: 0, disabledWorkflows: [] },
    rules: {
      ...{ linearHistory: true, noForcePush: true, noDeletion: true, mergeQueue: false },
      pullRequest: { codeOwners: true, approvals: 0, methods: ["squash"] },
      checks: new Map([["Catalogue gate", 15_368]]),
    },
    ...{ workflowToken: { writes: false, opensPulls: true }, approvalFor: "first_time_contributors" },
    ...{ deployBranches: ["main"], privateReports: true, pages: "workflow", missingLabels: [] },
  });
});

test("combines the rules of several rulesets, and ignores rules without parameters", async () => {
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

test("sorts the deployment branches", async () => {
  const { settings } = fake.world;
  settings.deployBranches = [
    { id: 2, name: "release" },
    { id: 1, name: "main" },
  ];
  expect((await read(true)).deployBranches).toEqual(["main", "release"]);
});

test("an environment for any branch has no deployment branches", async () => {
  fake.world.settings.deployBranches = "any";
  expect((await read(true)).deployBranches).toEqual([]);
});

test("omits the merge methods where a token may not see them", async () => {
  fake.world.settings.merging = {};
  expect(await read(true)).not.toHaveProperty("merging");
});

test("counts the errors in CODEOWNERS", async () => {
  const error = { column: 1, kind: "Unknown owner", message: "Unknown owner", path: "CODEOWNERS" };
  fake.world.settings.codeOwnerErrors = [
    { line: 2, ...error },
    { line: 3, ...error },
  ];
  expect((await read(true)).codeOwnerErrors).toBe(2);
});

test("lists only the labels that are missing", async () => {
  const [first = "", ...others] = expectedLabels;
  fake.world.labels = new Set([first, "bug"]);
  expect((await read(true)).missingLabels).toEqual(others);
});

test("names what a token cannot see, and does not call the settings complete", async () => {
  fake.world.settings = goodSettings();
  fake.world.labels = new Set(expectedLabels);
  fake.faults = [{ operation: "repos/codeowners-errors", how: 403 }];
  expect(await read(true)).not.toHaveProperty("codeOwnerErrors");
  const { lines, complete } = await run(fake, false);
  expect(complete).toBe(false);
  expect(lines).toEqual([
    "Not visible to this token: the errors of CODEOWNERS.",
    "What is visible is as SECURITY.md asks for.",
  ]);
});

test.each([500, 410])("fails at an answer %i, and does not call the setting invisible", async (how) => {
  fake.faults = [{ operation: "repos/codeowners-errors", how }];
  await expect(read(true)).rejects.toMatchObject({ status: how });
});
