import { beforeEach, describe, expect, test } from "vitest";

import { expectedLabels } from "../../../../scripts/github/settings/expected.ts";
import { readSettings } from "../../../../scripts/github/settings/read.ts";
import {
  faultsOf,
  type SettingFault,
  type Settings,
  unreadableSettings,
} from "../../../../scripts/github/settings/settings.ts";
import type { FakeGitHub } from "../fake/server.ts";
import { session, startSetting, step, stepHere } from "../fake/setting.ts";

const rules: NonNullable<Settings["rules"]> = {
  linearHistory: true,
  noForcePush: true,
  noDeletion: true,
  mergeQueue: false,
  pullRequest: { codeOwners: true, approvals: 0 },
  checks: new Map([["Catalogue gate", 15_368]]),
};
const right: Settings = {
  defaultBranch: "main",
  merging: { squash: true, commit: false, rebase: false },
  autoMerge: false,
  rules,
  protectionApprovals: 0,
  codeOwnerErrors: 0,
  disabledWorkflows: [],
  workflowToken: { writes: false, opensPulls: true },
  approvalFor: "first_time_contributors",
  deployBranches: ["main"],
  privateReports: true,
  pages: "workflow",
  missingLabels: [],
};

describe("the settings that SECURITY.md requires", () => {
  test("have no faults, and neither do settings that are not visible", () => {
    expect(faultsOf(right)).toEqual([]);
    expect(unreadableSettings(right)).toEqual([]);
    expect(faultsOf({})).toEqual([]);
    expect(unreadableSettings({})).toHaveLength(13);
  });

  test.each<[SettingFault, Settings]>([
    ["other-default-branch", { defaultBranch: "trunk" }],
    ["merges-other-than-squash", { merging: { squash: true, commit: true, rebase: false } }],
    ["merges-other-than-squash", { merging: { squash: true, commit: false, rebase: true } }],
    ["merges-other-than-squash", { merging: { squash: false, commit: false, rebase: false } }],
    ["auto-merge", { autoMerge: true }],
    ["no-linear-history", { rules: { ...rules, linearHistory: false } }],
    ["no-code-owners", { rules: { ...rules, pullRequest: { codeOwners: false, approvals: 0 } } }],
    ["approvals-required", { rules: { ...rules, pullRequest: { codeOwners: true, approvals: 1 } } }],
    ["approvals-required", { rules, protectionApprovals: 1 }],
    ["no-gate-check", { rules: { ...rules, checks: new Map() } }],
    ["gate-check-of-any-app", { rules: { ...rules, checks: new Map([["Catalogue gate", undefined]]) } }],
    ["merge-queue", { rules: { ...rules, mergeQueue: true } }],
    ["force-push", { rules: { ...rules, noForcePush: false } }],
    ["deletion", { rules: { ...rules, noDeletion: false } }],
    ["code-owners-unknown", { codeOwnerErrors: 1 }],
    [
      "workflows-stopped",
      { disabledWorkflows: [{ path: ".github/workflows/merge.yml", state: "disabled_inactivity" }] },
    ],
    ["token-writes", { workflowToken: { writes: true, opensPulls: true } }],
    ["no-pulls-by-workflows", { workflowToken: { writes: false, opensPulls: false } }],
    ["newcomers-run-workflows", { approvalFor: "first_time_contributors_new_to_github" }],
    ["deploys-any-branch", { deployBranches: ["main", "release/*"] }],
    ["deploys-any-branch", { deployBranches: [] }],
    ["no-private-reports", { privateReports: false }],
    ["pages-off", { pages: "branch" }],
    ["pages-off", { pages: "nothing" }],
    ["labels-missing", { missingLabels: ["catalogue: ready"] }],
  ])("differ by the fault %s: %j", (fault, settings) => {
    expect(faultsOf({ ...right, ...settings })).toEqual([fault]);
  });

  test("include a rule that requires pull requests", () => {
    const { linearHistory, noForcePush, noDeletion, mergeQueue, checks } = rules;
    const without = { linearHistory, noForcePush, noDeletion, mergeQueue, checks };
    expect(faultsOf({ ...right, rules: without })).toEqual(["no-pull-requests"]);
  });

  test("limit merging in the repository or in the branch rules, whichever is visible", () => {
    const merging = { squash: true, commit: true, rebase: false };
    expect(faultsOf({ merging })).toEqual(["merges-other-than-squash"]);
    expect(faultsOf({ rules })).toEqual(["merges-other-than-squash"]);
  });

  test("may limit merging to squashing in a branch rule", () => {
    const merging = { squash: true, commit: true, rebase: true };
    const pullRequest = { codeOwners: true, approvals: 0, methods: ["squash"] };
    expect(faultsOf({ ...right, merging, rules: { ...rules, pullRequest } })).toEqual([]);
  });
});

describe("read from GitHub", () => {
  let fake: FakeGitHub;
  beforeEach(async () => {
    fake = await startSetting();
    fake.world.labels = new Set(expectedLabels);
  });

  test("right settings are recognised, and nothing is changed", async () => {
    fake.world.workflows = [{ path: ".github/workflows/merge.yml", state: "active" }];
    const { octokit, repository } = await session(fake);
    expect(await readSettings(octokit, repository)).toEqual({
      ...right,
      rules: { ...rules, pullRequest: { codeOwners: true, approvals: 0, methods: ["squash"] } },
    });
    expect(fake.calls.every((id) => /\/(?:get|list|check|codeowners-errors)/.test(id))).toBe(true);
  });

  test("what the token cannot see is omitted", async () => {
    fake.faults = [
      { operation: "actions/get-github-actions-default-workflow-permissions-repository", how: 403 },
      { operation: "repos/codeowners-errors", how: 404 },
      { operation: "repos/get-pages", how: 404 },
    ];
    const { octokit, repository } = await session(fake);
    expect(unreadableSettings(await readSettings(octokit, repository))).toEqual([
      "codeOwnerErrors",
      "workflowToken",
      "pages",
    ]);
  });

  test("npm run check-settings says what is wrong and what it could not see", async () => {
    fake.world.workflows = [{ path: ".github/workflows/merge.yml", state: "disabled_inactivity" }];
    fake.faults = [{ operation: "repos/list-deployment-branch-policies", how: 404 }];
    expect(await step(fake, "node scripts/check-settings.ts")).toMatchObject({
      code: 1,
      out: "Workflows are disabled. Enable them on the Actions tab.\nNot visible to this token: the branches of the environment github-pages.\n",
    });
    fake.world.workflows = [];
    fake.faults = [];
    expect(await stepHere(fake, "node scripts/check-settings.ts")).toMatchObject({
      code: 0,
      out: "What is visible is as SECURITY.md asks for.\n",
    });
  });

  test("npm run check-settings names a default branch that was renamed, which stops every workflow", async () => {
    fake.world.settings.defaultBranch = "trunk";
    const { code, out } = await stepHere(fake, "node scripts/check-settings.ts");
    expect(code).toBe(1);
    expect(out).toMatch(
      /^The default branch is not “main”, so no schedule, .* Rename it to “main”, or choose that one/,
    );
    const setUp = await stepHere(fake, "node scripts/set-up-repository.ts");
    expect(setUp.out).toContain("\nBy hand: The default branch is not “main”");
  });

  test.each([
    [401, "GitHub does not accept this token. Make a new one."],
    [404, "GitHub has no repository common-standards/catalogue, or this token may not see it."],
  ])("npm run check-settings says why it sees nothing where GitHub answers %i to everything", async (how, why) => {
    fake.faults = ["repos/get", "repos/codeowners-errors", "repos/get-pages"].map((operation) => ({
      operation,
      how,
    }));
    expect(await stepHere(fake, "node scripts/check-settings.ts")).toMatchObject({
      code: 2,
      out: "",
      error: `${why}\n`,
    });
  });

  test("npm run check-settings does not call Pages invisible to an administrator where there are none", async () => {
    fake.faults = [{ operation: "repos/get-pages", how: 404 }];
    expect(await stepHere(fake, "node scripts/check-settings.ts")).toMatchObject({
      code: 1,
      out: expect.not.stringContaining("Not visible") as string,
    });
  });
});
