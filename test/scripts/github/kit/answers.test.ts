import { expect, test } from "vitest";

import { planGate } from "../../../../scripts/github/gate/plan/index.ts";
import { runSafetyNet } from "../../../../scripts/github/gate/safety-net.ts";
import { actOnReports, validatePulls } from "../../../../scripts/github/gate/session.ts";
import { gatherIssue } from "../../../../scripts/github/issues/facts.ts";
import { readComments } from "../../../../scripts/github/kit/comments.ts";
import { readOwnIssues } from "../../../../scripts/github/kit/own-issues.ts";
import type { Session } from "../../../../scripts/github/kit/session.ts";
import { readVisibleSettings, setUp } from "../../../../scripts/github/settings/session.ts";
import { watch } from "../../../../scripts/github/watch/session.ts";
import { deliverMail } from "../../../../scripts/intake/deliver.ts";
import { CommandError } from "../../../../scripts/lib/stop.ts";
import { askRepositories } from "../../../../scripts/upkeep/repositories.ts";
import { writeLinkHistories, readLinkHistories } from "../../../../scripts/upkeep/store.ts";
import { people } from "../fake/people.ts";
import { addComment, today } from "../fake/play.ts";
import type { FakeGitHub } from "../fake/server.ts";
import { live, open, product, session, startSetting } from "../fake/setting.ts";

/** Starts a fake with an issue, and a pull request whose description holds a command: only GraphQL says when it was edited. */
async function gitHub(): Promise<FakeGitHub> {
  const fake = await startSetting();
  const { world } = fake;
  open(fake, { [product]: live }, { body: "/merge" });
  addComment(fake, people.ada, "/hold");
  world.issues.push({ number: 7, title: "", body: "", state: "open", labels: ["one"], user: people.bea });
  return fake;
}

/** What people and workflows run. Together they read every type of answer of GitHub’s. */
const commands: Record<string, (here: Session) => Promise<unknown>> = {
  "npm run gate:validate, gate:report and merge": async (here) => {
    const { word } = await validatePulls(here, [12], true, today);
    return actOnReports({ ...here, environment: { ...here.environment, REPORT: word } }, planGate, true);
  },
  "npm run safety-net": async (here) => {
    const { unread } = await runSafetyNet(here, true);
    // It reports what it could not read at the end.
    const [reason] = unread.map((line) => line.replace(/^.+? could not be read: /, ""));
    if (reason !== undefined) throw new CommandError(reason);
  },
  "npm run watch": (here) => watch(here, true),
  "npm run check-settings": ({ octokit, repository }) => readVisibleSettings(octokit, repository),
  "npm run set-up-repository": ({ octokit, repository }) => setUp(octokit, repository, true, () => undefined),
  "npm run issue:answer": ({ octokit, repository }) =>
    gatherIssue(octokit, { repository, bot: 1, site: "https://catalogue.example.org" }, 7),
  "npm run intake": (here) =>
    deliverMail(here, [{ path: "camden/products/open-play.yml", text: live, replaces: true }]),
  "npm run upkeep": async ({ octokit, repository }) => {
    await readLinkHistories(octokit, repository);
    await readOwnIssues(octokit, repository, "all");
    await writeLinkHistories(octokit, repository, '{"version":1,"links":{}}');
    return askRepositories(octokit, ["camden/open-play"], today);
  },
};

/** The sentence about an answer that does not have GitHub’s shape. */
const sentence = /^GitHub’s answer to [A-Z]+ \S+( about \S+)? has .+ where .+ was expected\. Try again later\. [^\n]+$/;

/** Changes that a proxy may make to an answer. */
const changes: readonly ((right: unknown) => unknown)[] = [
  (right) => (Array.isArray(right) ? {} : []),
  (right) => (Array.isArray(right) ? [null] : {}),
  () => null,
];

/** Returns the reasons, one a line, why a command fails when one answer is changed. */
async function reasonsOf(command: string, operation: string, sends: (right: unknown) => unknown): Promise<string[]> {
  const fake = await gitHub();
  fake.faults = [{ operation, how: { sends } }];
  try {
    await commands[command]!(await session(fake));
    return [];
  } catch (error) {
    const reasons: unknown[] = error instanceof AggregateError ? error.errors : [error];
    return reasons.map((reason) =>
      reason instanceof CommandError ? reason.message : `${operation}: ${String(reason)}`,
    );
  }
}

test.each(Object.keys(commands))(
  "names in one line an answer that does not have GitHub’s shape: %s",
  async (command) => {
    const fake = await gitHub();
    await commands[command]!(await session(fake));
    const reasons: string[] = [];
    for (const operation of new Set(fake.calls))
      for (const sends of changes) reasons.push(...(await reasonsOf(command, operation, sends)));
    expect(reasons.length).toBeGreaterThan(2);
    expect(reasons.filter((reason) => !sentence.test(reason))).toEqual([]);
  },
);

/** Returns a change that replaces the value at a path. */
function replaced(steps: readonly string[], value: unknown): (right: unknown) => unknown {
  return (right) => {
    const [step, ...rest] = steps;
    return step === undefined
      ? value
      : { ...(right as object), [step]: replaced(rest, value)((right as Record<string, unknown>)[step]) };
  };
}

test.each<[string, (right: unknown) => unknown]>([
  ["a list where an object", () => []],
  ["null where an object", () => null],
  ["a text where an object", () => "Please sign in"],
  ["an empty text where an object", () => ""],
  ["nothing at “created_at” where a text", replaced(["created_at"], undefined)],
  ["an object at “title” where a text", replaced(["title"], {})],
  ["null at “head › sha” where a text", replaced(["head", "sha"], null)],
  ["a text at “changed_files” where a number", replaced(["changed_files"], "1")],
  ["a list at “base › repo” where an object", replaced(["base", "repo"], [])],
])("says that the answer to a request has %s was expected", async (words, sends) => {
  const fake = await gitHub();
  fake.faults = [{ operation: "pulls/get", how: { sends } }];
  const address = `${fake.address}/repos/${fake.world.owner.login}/${fake.world.repo}/pulls/12`;
  await expect(validatePulls(await session(fake), [12], false, today)).rejects.toThrow(
    `GitHub’s answer to GET ${address} has ${words} was expected. Try again later.`,
  );
});

test("refuses an answer without content where content is expected", async () => {
  const fake = await gitHub();
  fake.faults = [{ operation: "pulls/get", how: "no-content" }];
  await expect(validatePulls(await session(fake), [12], false, today)).rejects.toThrow(
    "pulls/12 has an empty text where an object was expected.",
  );
});

test("refuses content that is neither a file nor a folder", async () => {
  const fake = await gitHub();
  const { octokit, repository } = await session(fake);
  await writeLinkHistories(octokit, repository, '{"version":1,"links":{}}');
  fake.faults = [{ operation: "repos/get-content", how: { sends: () => [] } }];
  await expect(readLinkHistories(octokit, repository)).rejects.toThrow(
    "has a list where what is in a file was expected.",
  );
  fake.faults = [{ operation: "repos/get-content", how: { sends: () => ({ type: "door" }) } }];
  await expect(readLinkHistories(octokit, repository)).rejects.toThrow(
    "has an object where a file or a folder was expected.",
  );
});

test("passes on only the fields that are read", async () => {
  const { octokit, repository } = await session(await gitHub());
  expect(Object.keys((await octokit.rest.git.getRef({ ...repository, ref: "heads/main" })).data)).toEqual(["object"]);
});

test("validates the further pages of a list like the first", async () => {
  const fake = await gitHub();
  for (let number = 1; number <= 101; number++) addComment(fake, people.ada, "", { issue: 7 });
  fake.faults = [{ operation: "issues/list-comments", call: 2, how: { sends: () => [null] } }];
  const { octokit, repository } = await session(fake);
  await expect(readComments(octokit, repository, 7)).rejects.toThrow("page=2 has null at “0” where an object");
});
