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

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
  fake.world.settings = freshSettings();
});

async function run(applies: boolean): Promise<{ lines: string[]; complete: boolean }> {
  const { octokit, repository } = await session(fake);
  const lines: string[] = [];
  const complete = await setUp(octokit, repository, applies, (line) => lines.push(line));
  return { lines, complete };
}

/** The calls that could change something. */
function changes(): string[] {
  return fake.calls.filter((id) => /\/(?:update|create|set|enable|delete)/.test(id));
}

const name = "common-standards/catalogue";

test.each(["set-up-repository", "check-settings"])(
  "without a token %s says which one it needs and how to get it",
  async (command) => {
    const { code, error } = await stepHere(fake, `node scripts/${command}.ts`, { env: { GITHUB_TOKEN: "" } });
    expect(code).toBe(2);
    expect(error).toBe(
      `GitHub needs to know who asks. Set GITHUB_TOKEN to a token of an administrator of the repository, for example with: GITHUB_TOKEN=$(gh auth token) npm run ${command}\n`,
    );
  },
);

test.each(["standards", "https://github.com/example/standards/issues"])(
  "“%s” names no repository, which is said of the option that has it",
  async (typed) => {
    const { code, error } = await stepHere(fake, `node scripts/set-up-repository.ts --repository ${typed}`);
    expect(code).toBe(2);
    expect(error).toBe(`--repository takes OWNER/NAME, as in the address of a repository on GitHub, not “${typed}”.\n`);
  },
);

test.each(["set-up-repository", "check-settings"])("%s says where nobody is named who decides", async (command) => {
  fake.world.settings = goodSettings();
  fake.world.labels = new Set(expectedLabels);
  const folder = temporaryFolder({ "none.yml": "maintainers: []\n", "broken.yml": "maintainers:\n  - github: mo\n" });
  const run = (file: string) =>
    stepHere(fake, `node scripts/${command}.ts`, { env: { MAINTAINERS: join(folder, file) } });
  expect(await run("none.yml")).toMatchObject({
    code: 1,
    out: expect.stringContaining("No maintainer of the catalogue is named. Write one or more into") as string,
  });
  expect(await run("broken.yml")).toMatchObject({
    code: 2,
    error: expect.stringContaining("broken.yml does not hold what it must at “maintainers › 0 › id”.") as string,
  });
});

test("the guide asks for a token with the permissions that are needed", () => {
  const guide = readFileSync(join(root, "site/guides/run-your-own-catalogue.mdx"), "utf8");
  expect(guide).toContain(neededPermissions);
});

describe("a repository as GitHub makes it", () => {
  test("is described and left alone without --apply", async () => {
    const { lines, complete } = await run(false);
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

  test("is brought to what SECURITY.md asks for, in requests that GitHub’s description knows; again, there is nothing to do", async () => {
    expect((await run(true)).lines.at(-1)).toBe(`${name} is now as SECURITY.md asks for.`);
    const { rulesets, pages, deployBranches, privateReports } = fake.world.settings;
    expect(rulesets.map((ruleset) => ruleset.name)).toEqual(["Catalogue: main branch"]);
    expect({ pages, privateReports, deployBranches }).toMatchObject({
      pages: "workflow",
      privateReports: true,
      deployBranches: [{ name: "main" }],
    });
    expect([...(fake.world.labels ?? [])]).toEqual(expectedLabels);

    fake.calls.length = 0;
    expect(await run(true)).toEqual({
      lines: [`${name} is as SECURITY.md asks for. There is nothing to do.`],
      complete: true,
    });
    expect(changes()).toEqual([]);
    expect(fake.violations).toEqual([]);
  });

  test("is right for check-settings afterwards: both expect the same", async () => {
    await run(true);
    expect(await run(false)).toEqual({
      lines: [`${name} is as SECURITY.md asks for. There is nothing to do.`],
      complete: true,
    });
    expect(await stepHere(fake, "node scripts/check-settings.ts")).toMatchObject({
      code: 0,
      out: "What is visible is as SECURITY.md asks for.\n",
    });
  });
});

describe("a repository that is right but for one thing", () => {
  beforeEach(() => {
    fake.world.settings = goodSettings();
    fake.world.labels = new Set(expectedLabels);
  });

  test.each<[string, (settings: FakeSettings) => void, string[]]>([
    ["merge commits", ({ merging }) => (merging.allow_merge_commit = true), ["repos/update"]],
    [
      "a token that writes",
      ({ token }) => (token.default_workflow_permissions = "write"),
      ["actions/set-github-actions-default-workflow-permissions-repository"],
    ],
    [
      "a branch too many to deploy",
      (settings) =>
        (settings.deployBranches = [
          { id: 1, name: "main" },
          { id: 7, name: "release/*" },
        ]),
      ["repos/create-or-update-environment", "repos/delete-deployment-branch-policy"],
    ],
    [
      "another branch to deploy than the main one",
      (settings) => (settings.deployBranches = [{ id: 7, name: "release" }]),
      [
        "repos/create-or-update-environment",
        "repos/create-deployment-branch-policy",
        "repos/delete-deployment-branch-policy",
      ],
    ],
    ["Pages from a branch", (settings) => (settings.pages = "legacy"), ["repos/update-information-about-pages-site"]],
  ])("is changed in that alone: %s", async (_, spoil, calls) => {
    // With merge commits allowed, only the repository itself keeps to squashing.
    fake.world.settings.rulesets[0]!.rules = fake.world.settings.rulesets[0]!.rules.map((rule) =>
      rule.type === "pull_request"
        ? { ...rule, parameters: { ...rule.parameters, allowed_merge_methods: ["merge", "squash"] } }
        : rule,
    );
    spoil(fake.world.settings);
    expect(await run(true)).toMatchObject({ complete: true });
    expect(changes()).toEqual(calls);
    expect(fake.violations).toEqual([]);
    expect((await run(false)).lines).toEqual([`${name} is as SECURITY.md asks for. There is nothing to do.`]);
  });

  test("our own ruleset is brought back, and somebody else’s is left alone", async () => {
    const { settings } = fake.world;
    settings.rulesets = [
      { id: 3, name: "Somebody’s", rules: [{ type: "deletion" }] },
      { id: 4, name: "Catalogue: main branch", rules: [] },
    ];
    expect(await run(true)).toMatchObject({ complete: true });
    expect(settings.rulesets.map(({ id, rules }) => [id, rules.length])).toEqual([
      [3, 1],
      [4, 5],
    ]);
  });

  test("a ruleset of the organisation that has the name of ours is left alone", async () => {
    const { settings } = fake.world;
    settings.inherited = [{ id: 3, name: "Catalogue: main branch", rules: [] }];
    settings.rulesets = [];
    expect(await run(true)).toMatchObject({ complete: true });
    expect([settings.inherited[0]!.rules.length, settings.rulesets.length]).toEqual([0, 1]);
  });

  test("a merge queue of somebody else’s ruleset is for a person", async () => {
    fake.world.settings.rulesets[0]!.rules.push({ type: "merge_queue" });
    const { lines, complete } = await run(true);
    expect(complete).toBe(false);
    expect(lines).toContainEqual(expect.stringMatching(/^By hand: A merge queue is on\./));
    expect(changes()).toEqual([]);
  });
});

describe("what GitHub refuses is said in a sentence", () => {
  test.each([
    [404, `GitHub has no repository ${name}, or this token may not see it.`],
    [401, "GitHub does not accept this token. Make a new one."],
  ])("the repository itself, with %i", async (how, sentence) => {
    fake.faults = [{ operation: "repos/get", how }];
    await expect(run(true)).rejects.toThrow(sentence);
  });

  test.each([403, 410])("the repository itself, but for what nothing explains, such as %i", async (how) => {
    fake.faults = [{ operation: "repos/get", how }];
    await expect(run(true)).rejects.toMatchObject({ status: how });
  });

  test("a token that is not an administrator’s changes nothing, and may look", async () => {
    fake.world.settings.admin = false;
    await expect(run(true)).rejects.toThrow(`This token may not change the settings of ${name}.`);
    expect(changes()).toEqual([]);
    expect((await run(false)).lines).toContain("To do: turn on private vulnerability reporting.");
    fake.world.settings.admin = undefined;
    await expect(run(true)).rejects.toThrow(`This token may not change the settings of ${name}.`);
    expect(await step(fake, "node scripts/set-up-repository.ts --apply")).toMatchObject({ code: 2 });
  });

  test("rulesets that a private repository cannot have, and everything else is done", async () => {
    fake.faults = [{ operation: "repos/create-repo-ruleset", how: 403 }];
    const { lines, complete } = await run(true);
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
  ])("a setting, with %i, and in GitHub’s own words", async (how, reason) => {
    fake.faults = [{ operation: "repos/enable-private-vulnerability-reporting", how }];
    const { lines, complete } = await run(true);
    expect(complete).toBe(false);
    expect(lines).toContain(
      `To do: turn on private vulnerability reporting. GitHub refused it: ${reason} It says: “Refused”`,
    );
  });

  test("a failure that is no answer of GitHub’s is no refusal, and ends the run", async () => {
    const { octokit, repository } = await session(fake);
    octokit.hook.before("request", ({ method, url }) => {
      if (method === "PUT" && url.endsWith("/private-vulnerability-reporting")) throw new TypeError("fetch failed");
    });
    await expect(setUp(octokit, repository, true, () => undefined)).rejects.toThrow("fetch failed");
  });

  test.each([429, 500])("%i is no refusal, and ends the run; what was changed before is said", async (how) => {
    fake.faults = [{ operation: "repos/enable-private-vulnerability-reporting", how }];
    const { octokit, repository } = await session(fake);
    const lines: string[] = [];
    const running = setUp(octokit, repository, true, (line) => lines.push(line));
    await expect(running).rejects.toMatchObject({ status: how });
    expect(lines).toContain("Done: allow squash merging only.");
    expect(lines).not.toContain("Done: turn on private vulnerability reporting.");
  });
});
