import { beforeEach, expect, test } from "vitest";

import { readCommandsFor } from "../../../../scripts/github/gate/event.ts";
import { externalOf } from "../../../../scripts/github/gate/facts/gate-check.ts";
import { type planGate, planMerge } from "../../../../scripts/github/gate/plan/index.ts";
import { packReports } from "../../../../scripts/github/gate/report/handover.ts";
import { runSafetyNet } from "../../../../scripts/github/gate/safety-net.ts";
import { actOnReports, validatePulls } from "../../../../scripts/github/gate/session.ts";
import { gateName } from "../../../../scripts/github/kit/limits.ts";
import { sessionOf } from "../../../../scripts/github/kit/session.ts";
import { people } from "../fake/people.ts";
import { act, addComment, gate, later, merge, today, validate } from "../fake/play.ts";
import type { FakeGitHub } from "../fake/server.ts";
import { live, open, product, session, startSetting, stepHere } from "../fake/setting.ts";

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
});

test.each<[string, string | undefined, { merger: boolean; gate: boolean }]>([
  ["a merge command", "/merge abc", { merger: true, gate: false }],
  ["a hold on the second line", "Not yet.\n/hold", { merger: true, gate: false }],
  ["a check", "/check", { merger: false, gate: true }],
  ["a check and a release", "/check\n/release", { merger: true, gate: true }],
  ["an unknown command, which gets an answer", "/lgtm", { merger: true, gate: false }],
  ["no command", "Thank you", { merger: false, gate: false }],
  ["nothing, because it was deleted", undefined, { merger: false, gate: false }],
])("a comment with %s is handled by the workflow that it is for", async (_, body, expected) => {
  if (body !== undefined) addComment(fake, people.ada, body, { id: 77 });
  const here = await session(fake);
  const isFor = async (merging: boolean): Promise<boolean> => (await readCommandsFor(here, 77, merging)).any;
  expect({ merger: await isFor(true), gate: await isFor(false) }).toEqual(expected);
});

test("a comment that GitHub refuses to show is an error, unlike a deleted one", async () => {
  fake.faults = [{ operation: "issues/get-comment", how: 403 }];
  await expect(readCommandsFor(await session(fake), 77, true)).rejects.toThrow("Refused");
});

test.each([
  ["it", "pulls/get"],
  ["its list of checks", "checks/list-for-ref"],
])("fails when %s cannot be read, and merges another pull request", async (_, operation) => {
  const pulls = [12, 13].map((number) => open(fake, { [product]: live }, { number }));
  await gate(fake, 12);
  await gate(fake, 13);
  later(fake, 11);
  fake.faults = [{ operation, call: fake.calls.filter((id) => id === operation).length + 1, how: 410 }];
  const { code, error, outputs } = await stepHere(fake, "node scripts/gate-validate.ts --open");
  expect([code, error]).toEqual([2, expect.stringMatching(/^#1[23] could not be read: 410$/m)]);
  await act(fake, outputs["report"]!, planMerge);
  expect(pulls.filter(({ merged }) => merged)).toHaveLength(1);
});

test("reports on the named pull requests, on the open ones if asked, and hands over nothing without any", async () => {
  open(fake, { [product]: live });
  await gate(fake);
  expect((await validate(fake)).word).toBe("");
  expect((await validate(fake, 12)).reports).toHaveLength(1);
  expect((await validatePulls(await session(fake), [12], true, today)).reports).toHaveLength(2);
});

test("throws the failures of several pull requests together, and a single one as it is", async () => {
  for (const number of [12, 13]) open(fake, { [product]: live }, { number });
  const { word } = await validate(fake, 12, 13);
  fake.faults = [{ operation: "pulls/list-reviews", how: 410 }];
  await expect(act(fake, word)).rejects.toBeInstanceOf(AggregateError);
  const { word: one } = await validate(fake, 12);
  await expect(act(fake, one)).rejects.toThrow("Refused");
});

test("a session uses the repository and the API address of the environment", async () => {
  const { environment } = await session(fake);
  const { octokit, repository } = sessionOf(environment);
  expect(repository).toEqual({ owner: "common-standards", repo: "catalogue" });
  expect((await octokit.rest.users.getById({ account_id: people.ada.id })).data.login).toBe("ada-camden");
});

test.each([
  [5, ["ada-camden", "bea-barnet", "min-maintainer", "mo-maintainer", "quiet-camden"]],
  [6, ["min-maintainer", "mo-maintainer"]],
])("for a report on %i authorities, looks up the logins of those who may be asked", async (count, expected) => {
  open(fake, { [product]: live });
  const { reports } = await validate(fake, 12);
  const touched = ["camden", "barnet", "a", "b", "c", "d"].slice(0, count);
  let logins: string[] = [];
  const plan: typeof planGate = (facts) => {
    logins = Object.values(facts.logins).sort();
    return [];
  };
  const REPORT = packReports(reports.map((report) => ({ ...report, touched })));
  await act(fake, REPORT, plan);
  expect(logins).toEqual(expected);
  fake.world.users = fake.world.users.filter(({ id }) => id !== people.mo.id);
  await act(fake, REPORT, plan);
  expect(logins).toEqual(expected.filter((login) => login !== people.mo.login));
});

test("acts on the report about the event’s pull request only, and without an event on all", async () => {
  for (const number of [12, 13]) open(fake, { [product]: live }, { number });
  const { word } = await validate(fake, 12, 13);
  const about: number[] = [];
  const plan: typeof planGate = ({ pull }) => {
    about.push(pull.number);
    return [];
  };
  await actOnReports(await session(fake, {}, { REPORT: word }), plan, true, [13]);
  expect(about).toEqual([13]);
  await act(fake, word, plan);
  expect(about).toEqual([13, 12, 13]);
});

test("a run examines at most 40 files, a large pull request only by command, and after a push the latest two", async () => {
  const files = (count: number): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`catalogue/camden/products/play-${n}.yml`, live]));
  const examined = async (event?: string): Promise<number[]> => {
    const by = await session(fake, {}, event === undefined ? {} : { GITHUB_EVENT_NAME: event });
    return (await validatePulls(by, [], true, today)).reports.map(({ number }) => number).sort();
  };
  const passed = (number: number, count: number): void => {
    const updated = `2026-06-01T11:5${number - 10}:00Z`;
    const { head } = open(fake, files(count), { number, updated });
    const external = externalOf({ number, head, base: fake.world.main });
    const by = {
      name: gateName,
      app: "github-actions",
      status: "completed",
      conclusion: "success",
      completed: updated,
    };
    fake.world.checks.push({ id: fake.world.next(), head, external, ...by });
  };
  passed(12, 30);
  passed(13, 10);
  passed(14, 31);
  expect(await examined()).toEqual([12, 13]);
  passed(13, 11);
  expect(await examined()).toHaveLength(1);
  expect(await examined("workflow_run")).toHaveLength(1);
  expect(await examined("workflow_run")).not.toContain(12);
  passed(15, 1);
  passed(16, 1);
  expect(await examined("workflow_run")).toEqual([15, 16]);
}, 120_000);

test("the safety net dispatches the deploy when labels cannot be read, and fails", async () => {
  fake.faults = [{ operation: "issues/list-labels-for-repo", how: 410 }];
  expect(await stepHere(fake, "node scripts/safety-net.ts --apply")).toMatchObject({
    code: 2,
    out: "",
    error: "The labels could not be read: 410\n",
  });
  expect(fake.world.dispatched).toEqual(["deploy.yml"]);
});

test("the safety net dispatches the deploy and creates labels when pull requests cannot be listed, and fails", async () => {
  fake.world.labels = new Set();
  fake.faults = [{ operation: "pulls/list", how: 500 }];
  expect(await stepHere(fake, "node scripts/safety-net.ts --apply")).toMatchObject({
    code: 2,
    error: "The open pull requests could not be read: 500\n",
  });
  expect(fake.world.dispatched).toEqual(["deploy.yml"]);
  expect(fake.world.labels.size).toBeGreaterThan(0);
});

test("the safety net prints its plan and writes nothing without --apply", async () => {
  fake.world.labels = new Set(["catalogue: ready"]);
  open(fake, { [product]: live }, { updated: "2026-06-01T11:00:00Z" });
  const { code, out } = await stepHere(fake, "node scripts/safety-net.ts");
  const types = out
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { type: string }).type);
  expect([code, [...new Set(types)]]).toEqual([0, ["make-label", "start-workflow", "write-comment", "start-check"]]);
  expect([fake.world.labels.size, fake.world.dispatched, fake.world.comments]).toEqual([1, [], []]);
});

test("the answer under an issue without a pull request is only printed without --apply", async () => {
  fake.world.issues.push({ title: "", body: "", state: "open", labels: [], user: people.mallory, number: 7 });
  const event = { issue: { number: 7 }, comment: { id: 77 } };
  const { code, out } = await stepHere(fake, "node scripts/gate-report.ts", { event });
  expect([code, JSON.parse(out), fake.world.comments]).toMatchObject([0, { type: "write-comment", pull: 7 }, []]);
});

test("the safety net says why it could not read a pull request", async () => {
  open(fake, { [product]: live }, { updated: "2026-06-01T11:00:00Z" });
  for (let n = 0; n < 150; n++) addComment(fake, people.bea, "Hello");
  fake.world.deploys = [{ head: fake.world.main, conclusion: "success" }];
  fake.faults = [{ operation: "issues/list-comments", how: "repeated-pages" }];
  expect(await runSafetyNet(await session(fake), true)).toEqual({
    lines: [],
    unread: ["#12 could not be read: GitHub has given a page of a list twice."],
  });
});

test.each([
  ["no longer counts once the issue is deleted", 404, true],
  ["blocks the merge and fails the run while GitHub refuses to show the issue", 403, undefined],
])("a hold by the author of an issue %s", async (_, how, merged) => {
  const issue = { title: "New product", body: "", state: "open" as const, labels: [], user: people.mallory };
  fake.world.issues.push({ ...issue, number: 7 });
  const made = { author: fake.world.bot, from: fake.world.owner, branch: "issue-7" };
  const pull = open(fake, { [product]: live }, made);
  await gate(fake);
  later(fake, 11);
  pull.reviews = [{ user: people.ada, state: "APPROVED", commit: pull.head }];
  addComment(fake, people.mallory, "/hold");
  fake.faults = [{ operation: "issues/get", how }];
  const run = merge(fake);
  await (how === 404 ? run : expect(run).rejects.toThrow("Refused"));
  expect(pull.merged).toBe(merged);
});

test("publishes a second report over the same main branch, although the branch has moved on", async () => {
  const pull = open(fake, { [product]: live });
  await gate(fake);
  const again = (await validate(fake, 12)).word;
  pull.events = [{ event: "reopened", created: fake.world.now }];
  later(fake, 1);
  fake.world.main = fake.world.amend(fake.world.main, { "README.md": "# More\n" });
  await act(fake, again);
  expect(fake.world.checks.map(({ conclusion }) => conclusion)).toEqual(["success", "success"]);
});

test.each([
  ["no longer exists", 404],
  ["cannot be compared", 403],
])("does not publish a late report whose commit of the main branch %s", async (_, how) => {
  open(fake, { [product]: live });
  const late = (await validate(fake, 12)).word;
  for (const text of ["# One\n", "# Two\n"]) {
    fake.world.main = fake.world.amend(fake.world.main, { "README.md": text });
    if (text === "# One\n") await gate(fake);
  }
  const call = fake.calls.filter((id) => id === "repos/compare-commits-with-basehead").length + 2;
  fake.faults = [{ operation: "repos/compare-commits-with-basehead", call, how }];
  const acted = act(fake, late);
  await (how === 404 ? acted : expect(acted).rejects.toThrow("Refused"));
  expect(fake.world.checks.map((check) => check.conclusion)).toEqual(["success"]);
});
