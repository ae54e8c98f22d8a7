import { readFileSync } from "node:fs";
import { join } from "node:path";

import { beforeEach, describe, expect, test } from "vitest";

import { expectedLabels, neededPermissions } from "../../../../scripts/github/settings/expected.ts";
import { setUp } from "../../../../scripts/github/settings/session.ts";
import { root } from "../../../../scripts/lib/root.ts";
import { temporaryFolder } from "../../../helpers/folders.ts";
import type { FakeGitHub } from "../fake/server.ts";
import { session, startSetting, step, stepHere } from "../fake/setting.ts";
import { type FakeSettings, freshSettings, goodSettings } from "../fake/settings-routes.ts";
import { run } from "./run.ts";

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
  fake.world.settings = freshSettings();
});

/** Returns the operations called that can change something. */
function changes(): string[] {
  return fake.calls.filter((id) => /\/(?:update|create|set|enable|delete)/.test(id));
}

const name = "common-standards/catalogue";

test.each(["set-up-repository", "check-settings"])(
  "%s says without a token which one it needs and how to get it",
  async (command) => {
    const { code, error } = await stepHere(fake, `node scripts/${command}.ts`, { env: { GITHUB_TOKEN: "" } });
    expect(code).toBe(2);
    expect(error).toBe(
      `GitHub needs to know who asks. Set GITHUB_TOKEN to a token of an administrator of the repository, for example with: GITHUB_TOKEN=$(gh auth token) npm run ${command}\n`,
    );
  },
);

test.each(["standards", "https://github.com/example/standards/issues"])(
  "refuses “%s” as a repository, naming the option",
  async (typed) => {
    const { code, error } = await stepHere(fake, `node scripts/set-up-repository.ts --repository ${typed}`);
    expect(code).toBe(2);
    expect(error).toBe(`--repository takes OWNER/NAME, as in the address of a repository on GitHub, not “${typed}”.\n`);
  },
);

test.each(["set-up-repository", "check-settings"])(
  "%s says where no maintainer of the catalogue is named",
  async (command) => {
    fake.world.settings = goodSettings();
    fake.world.labels = new Set(expectedLabels);
    const folder = temporaryFolder({ "none.yml": "maintainers: []\n", "broken.yml": "maintainers:\n  - github: mo\n" });
    const runWith = (file: string) =>
      stepHere(fake, `node scripts/${command}.ts`, { env: { MAINTAINERS: join(folder, file) } });
    expect(await runWith("none.yml")).toMatchObject({
      code: 1,
      out: expect.stringContaining("No maintainer of the catalogue is named. Write one or more into") as string,
    });
    expect(await runWith("broken.yml")).toMatchObject({
      code: 2,
      error: expect.stringContaining("broken.yml does not hold what it must at “maintainers › 0 › id”.") as string,
    });
  },
);

test("the guide names the permissions that the token needs", () => {
  const guide = readFileSync(join(root, "site/guides/run-your-own-catalogue.mdx"), "utf8");
  expect(guide).toContain(neededPermissions);
});

describe("a new repository", () => {
  test("is described and not changed without --apply", async () => {
    const { lines, complete } = await run(fake, false);
    expect(complete).toBe(false);
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringContaining("The main branch takes changes without a pull request."),
        "To do: write the ruleset “Catalogue: main branch”.",
        "To do: turn on private vulnerability reporting.",
        "To do: publish GitHub Pages by a workflow.",
        "To do: let the environment github-pages deploy the main branch only.",
        "Nothing was changed. Run it again with --apply to make these changes.",
      ]),
    );
    expect(changes()).toEqual([]);
  });

  test("is set up as SECURITY.md requires, and a second run changes nothing", async () => {
    expect((await run(fake, true)).lines.at(-1)).toBe(`${name} is now as SECURITY.md asks for.`);
    const { rulesets, pages, deployBranches, privateReports } = fake.world.settings;
    expect(rulesets.map((ruleset) => ruleset.name)).toEqual(["Catalogue: main branch"]);
    expect({ pages, privateReports, deployBranches }).toMatchObject({
      pages: "workflow",
      privateReports: true,
      deployBranches: [{ name: "main" }],
    });
    expect([...(fake.world.labels ?? [])]).toEqual(expectedLabels);

    fake.calls.length = 0;
    expect(await run(fake, true)).toEqual({
      lines: [`${name} is as SECURITY.md asks for. There is nothing to do.`],
      complete: true,
    });
    expect(changes()).toEqual([]);
    expect(fake.violations).toEqual([]);
  });

  test("passes check-settings once it is set up", async () => {
    await run(fake, true);
    expect(await run(fake, false)).toEqual({
      lines: [`${name} is as SECURITY.md asks for. There is nothing to do.`],
      complete: true,
    });
    expect(await stepHere(fake, "node scripts/check-settings.ts")).toMatchObject({
      code: 0,
      out: "What is visible is as SECURITY.md asks for.\n",
    });
  });
});

describe("a repository with one wrong setting", () => {
  beforeEach(() => {
    fake.world.settings = goodSettings();
    fake.world.labels = new Set(expectedLabels);
  });

  test.each<[string, (settings: FakeSettings) => void, string[]]>([
    ["merge commits are allowed", ({ merging }) => (merging.allow_merge_commit = true), ["repos/update"]],
    ["auto-merge is allowed", ({ merging }) => (merging.allow_auto_merge = true), ["repos/update"]],
    [
      "the token of workflows may write",
      ({ token }) => (token.default_workflow_permissions = "write"),
      ["actions/set-github-actions-default-workflow-permissions-repository"],
    ],
    [
      "one deployment branch too many",
      (settings) =>
        (settings.deployBranches = [
          { id: 1, name: "main" },
          { id: 7, name: "release/*" },
        ]),
      ["repos/delete-deployment-branch-policy"],
    ],
    [
      "another deployment branch than main",
      (settings) => (settings.deployBranches = [{ id: 7, name: "release" }]),
      ["repos/create-deployment-branch-policy", "repos/delete-deployment-branch-policy"],
    ],
    [
      "Pages are published from a branch",
      (settings) => (settings.pages = "legacy"),
      ["repos/update-information-about-pages-site"],
    ],
  ])("gets only that setting changed: %s", async (_, spoil, calls) => {
    // The ruleset allows merge commits here, so that only the setting of the repository limits merging to squashing.
    fake.world.settings.rulesets[0]!.rules = fake.world.settings.rulesets[0]!.rules.map((rule) =>
      rule.type === "pull_request"
        ? { ...rule, parameters: { ...rule.parameters, allowed_merge_methods: ["merge", "squash"] } }
        : rule,
    );
    spoil(fake.world.settings);
    expect(await run(fake, true)).toMatchObject({ complete: true });
    expect(changes()).toEqual(calls);
    expect(fake.violations).toEqual([]);
    expect((await run(fake, false)).lines).toEqual([`${name} is as SECURITY.md asks for. There is nothing to do.`]);
  });

  test("keeps the reviewers and the wait of the environment", async () => {
    const reviewers = [
      { type: "User", id: 101 },
      { type: "Team", id: 7 },
    ];
    const protection = { wait_timer: 30, reviewers, prevent_self_review: true };
    Object.assign(fake.world.settings, { deployBranches: "any", protection });
    expect(await run(fake, true)).toMatchObject({ complete: true });
    expect(changes()).toEqual(["repos/create-or-update-environment", "repos/create-deployment-branch-policy"]);
    expect(fake.world.settings.protection).toEqual(protection);
  });

  test("gets our ruleset restored, and somebody else’s left alone", async () => {
    const { settings } = fake.world;
    settings.rulesets = [
      { id: 3, name: "Somebody’s", rules: [{ type: "deletion" }] },
      { id: 4, name: "Catalogue: main branch", rules: [] },
    ];
    expect(await run(fake, true)).toMatchObject({ complete: true });
    expect(settings.rulesets.map(({ id, rules }) => [id, rules.length])).toEqual([
      [3, 1],
      [4, 5],
    ]);
  });

  test("keeps a ruleset of its organisation that has the name of ours", async () => {
    const { settings } = fake.world;
    settings.inherited = [{ id: 3, name: "Catalogue: main branch", rules: [] }];
    settings.rulesets = [];
    expect(await run(fake, true)).toMatchObject({ complete: true });
    expect([settings.inherited[0]!.rules.length, settings.rulesets.length]).toEqual([0, 1]);
  });

  test("keeps the merge queue of somebody else’s ruleset, and a person is asked to remove it", async () => {
    fake.world.settings.rulesets[0]!.rules.push({ type: "merge_queue" });
    const { lines, complete } = await run(fake, true);
    expect(complete).toBe(false);
    expect(lines).toContainEqual(expect.stringMatching(/^By hand: A merge queue is on\./));
    expect(changes()).toEqual([]);
  });

  test("keeps a branch protection rule that requires approvals, and a person is asked to change it", async () => {
    fake.world.settings.protectionApprovals = 1;
    const { lines, complete } = await run(fake, true);
    expect(complete).toBe(false);
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^By hand: A ruleset or a branch protection rule requires .* Set it to 0, or GitHub refuses/,
      ),
    );
    expect(changes()).toEqual([]);
  });
});

describe("what GitHub refuses", () => {
  test.each([
    [404, `GitHub has no repository ${name}, or this token may not see it.`],
    [401, "GitHub does not accept this token. Make a new one."],
  ])("is explained where it is the repository itself (%i)", async (how, sentence) => {
    fake.faults = [{ operation: "repos/get", how }];
    await expect(run(fake, true)).rejects.toThrow(sentence);
  });

  test.each([403, 410])("is thrown where it is the repository itself without a known reason (%i)", async (how) => {
    fake.faults = [{ operation: "repos/get", how }];
    await expect(run(fake, true)).rejects.toMatchObject({ status: how });
  });

  test("is known before any change where the token is not an administrator’s, and a dry run works", async () => {
    fake.world.settings.admin = false;
    await expect(run(fake, true)).rejects.toThrow(`This token may not change the settings of ${name}.`);
    expect(changes()).toEqual([]);
    expect((await run(fake, false)).lines).toContain("To do: turn on private vulnerability reporting.");
    fake.world.settings.admin = undefined;
    await expect(run(fake, true)).rejects.toThrow(`This token may not change the settings of ${name}.`);
    expect(await step(fake, "node scripts/set-up-repository.ts --apply")).toMatchObject({ code: 2 });
  });

  test("stops no other change where it is a ruleset of a private repository", async () => {
    fake.faults = [{ operation: "repos/create-repo-ruleset", how: 403 }];
    const { lines, complete } = await run(fake, true);
    expect(complete).toBe(false);
    expect(lines).toContainEqual(expect.stringContaining("the repository is private, where rulesets need a paid plan"));
    expect(lines.at(-1)).toBe(`${name} is not yet as SECURITY.md asks for.`);
    expect(fake.world.settings.privateReports).toBe(true);
  });

  test.each([
    [403, `the token lacks one of the permissions ${neededPermissions}, or an organisation’s policy forbids it.`],
    [404, "it is not there, or the token may not see it."],
    [409, "an organisation’s policy decides it."],
    [422, "it answered 422."],
  ])("is explained where it is a setting (%i), with GitHub’s own words", async (how, reason) => {
    fake.faults = [{ operation: "repos/enable-private-vulnerability-reporting", how }];
    const { lines, complete } = await run(fake, true);
    expect(complete).toBe(false);
    expect(lines).toContain(
      `To do: turn on private vulnerability reporting. GitHub refused it: ${reason} It says: “Refused”`,
    );
  });

  test("does not include a broken connection, which ends the run", async () => {
    const { octokit, repository } = await session(fake);
    octokit.hook.before("request", ({ method, url }) => {
      if (method === "PUT" && url.endsWith("/private-vulnerability-reporting")) throw new TypeError("fetch failed");
    });
    await expect(setUp(octokit, repository, true, () => undefined)).rejects.toThrow("fetch failed");
  });

  test.each([429, 500])("does not include %i, which ends the run after it has named earlier changes", async (how) => {
    fake.faults = [{ operation: "repos/enable-private-vulnerability-reporting", how }];
    const { octokit, repository } = await session(fake);
    const lines: string[] = [];
    const running = setUp(octokit, repository, true, (line) => lines.push(line));
    await expect(running).rejects.toMatchObject({ status: how });
    expect(lines).toContain("Done: allow squash merging only.");
    expect(lines).not.toContain("Done: turn on private vulnerability reporting.");
  });
});
