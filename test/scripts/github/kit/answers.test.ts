import { expect, test } from "vitest";

import { planGate } from "../../../../scripts/github/gate/plan/index.ts";
import { runSafetyNet } from "../../../../scripts/github/gate/safety-net.ts";
import { actOnReports, type Session, validatePulls } from "../../../../scripts/github/gate/session.ts";
import { gatherIssue } from "../../../../scripts/github/issues/facts.ts";
import { readComments } from "../../../../scripts/github/kit/comments.ts";
import { readOwnIssues } from "../../../../scripts/github/kit/own-issues.ts";
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

/**
 * A GitHub with a pull request that holds commands, of which GraphQL alone says when they were written, and an issue.
 */
async function gitHub(): Promise<FakeGitHub> {
  const fake = await startSetting();
  const { world } = fake;
  open(fake, { [product]: live }, { body: "/merge" });
  addComment(fake, people.ada, "/hold");
  world.issues.push({ number: 7, title: "", body: "", state: "open", labels: ["one"], user: people.bea });
  return fake;
}

/** What people and workflows do, with every answer of GitHub’s read on the way. */
const dealings: Record<string, (here: Session) => Promise<unknown>> = {
  "npm run gate:validate, gate:report and merge": async (here) => {
    const { word } = await validatePulls(here, [12], true, today);
    return actOnReports({ ...here, environment: { ...here.environment, REPORT: word } }, planGate, true);
  },
  "npm run safety-net": async (here) => {
    const { unread } = await runSafetyNet(here, true);
    // What it could not read is told once the rest is done.
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

/** The sentence on something that is not what GitHub sends. */
const sentence = /^GitHub’s answer to [A-Z]+ \S+( about \S+)? has .+ where .+ was expected\. Try again later\. [^\n]+$/;

/** What something on the way can make of an answer. */
const changes: readonly ((right: unknown) => unknown)[] = [
  (right) => (Array.isArray(right) ? {} : []),
  (right) => (Array.isArray(right) ? [null] : {}),
  () => null,
];

/** What keeps a command from its work when one answer is changed, a line each. */
async function reasonsOf(command: string, operation: string, sends: (right: unknown) => unknown): Promise<string[]> {
  const fake = await gitHub();
  fake.faults = [{ operation, how: { sends } }];
  try {
    await dealings[command]!(await session(fake));
    return [];
  } catch (error) {
    const reasons: unknown[] = error instanceof AggregateError ? error.errors : [error];
    return reasons.map((reason) =>
      reason instanceof CommandError ? reason.message : `${operation}: ${String(reason)}`,
    );
  }
}

test.each(Object.keys(dealings))("whichever answer is not GitHub’s, %s says so in one line", async (command) => {
  const fake = await gitHub();
  await dealings[command]!(await session(fake));
  const reasons: string[] = [];
  for (const operation of new Set(fake.calls))
    for (const sends of changes) reasons.push(...(await reasonsOf(command, operation, sends)));
  expect(reasons.length).toBeGreaterThan(2);
  expect(reasons.filter((reason) => !sentence.test(reason))).toEqual([]);
});

/** Something within an answer made another. */
function within(steps: readonly string[], value: unknown): (right: unknown) => unknown {
  return (right) => {
    const [step, ...rest] = steps;
    return step === undefined
      ? value
      : { ...(right as object), [step]: within(rest, value)((right as Record<string, unknown>)[step]) };
  };
}

test.each<[string, (right: unknown) => unknown]>([
  ["a list where an object", () => []],
  ["null where an object", () => null],
  ["a text where an object", () => "Please sign in"],
  ["an empty text where an object", () => ""],
  ["nothing at “created_at” where a text", within(["created_at"], undefined)],
  ["an object at “title” where a text", within(["title"], {})],
  ["null at “head › sha” where a text", within(["head", "sha"], null)],
  ["a text at “changed_files” where a number", within(["changed_files"], "1")],
  ["a list at “base › repo” where an object", within(["base", "repo"], [])],
])("%s was expected is said of what was asked", async (words, sends) => {
  const fake = await gitHub();
  fake.faults = [{ operation: "pulls/get", how: { sends } }];
  const address = `${fake.address}/repos/${fake.world.owner.login}/${fake.world.repo}/pulls/12`;
  await expect(validatePulls(await session(fake), [12], false, today)).rejects.toThrow(
    `GitHub’s answer to GET ${address} has ${words} was expected. Try again later.`,
  );
});

test("an answer without content is no answer to a question", async () => {
  const fake = await gitHub();
  fake.faults = [{ operation: "pulls/get", how: "no-content" }];
  await expect(validatePulls(await session(fake), [12], false, today)).rejects.toThrow(
    "pulls/12 has an empty text where an object was expected.",
  );
});

test("something that is neither a file nor a folder is said to be none", async () => {
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

test("whatever else GitHub says is not passed on", async () => {
  const { octokit, repository } = await session(await gitHub());
  expect(Object.keys((await octokit.rest.git.getRef({ ...repository, ref: "heads/main" })).data)).toEqual(["object"]);
});

test("further pages of a list are looked at like the first", async () => {
  const fake = await gitHub();
  for (let number = 1; number <= 101; number++) addComment(fake, people.ada, "", { issue: 7 });
  fake.faults = [{ operation: "issues/list-comments", call: 2, how: { sends: () => [null] } }];
  const { octokit, repository } = await session(fake);
  await expect(readComments(octokit, repository, 7)).rejects.toThrow("page=2 has null at “0” where an object");
});
