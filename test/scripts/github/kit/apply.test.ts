import { beforeEach, describe, expect, test } from "vitest";

import type { Action } from "../../../../scripts/github/kit/actions.ts";
import { apply } from "../../../../scripts/github/kit/apply.ts";
import { people } from "../fake/people.ts";
import { addComment, gate, later, merge } from "../fake/play.ts";
import type { FakeGitHub } from "../fake/server.ts";
import { live, open, product, session, startSetting } from "../fake/setting.ts";
import type { FakePull } from "../fake/world.ts";

// How a plan is applied when GitHub fails or refuses.

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
});

const times = (operation: string): number => fake.calls.filter((id) => id === operation).length;

test("a merge that GitHub stumbles over is not tried twice in one run: the first may have been done", async () => {
  open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  fake.faults = [{ operation: "pulls/merge", how: "bad-gateway" }];
  await merge(fake).catch(() => undefined);
  expect(times("pulls/merge")).toBe(1);
});

describe.each(["secondary-limit", "primary-limit"] as const)("being asked to come back later (%s)", (how) => {
  async function failsAt(operation: string): Promise<void> {
    open(fake, { [product]: live });
    fake.faults = [{ operation, how }];
    await expect(gate(fake)).rejects.toThrow();
  }

  test("is a failure that is seen, and not taken for a refusal", async () => {
    await failsAt("issues/create-comment");
    fake.faults = [];
    await gate(fake);
    expect(fake.world.comments).toHaveLength(1);
  });

  test("does not make files count as kept back", async () => {
    await failsAt("git/get-blob");
    expect(fake.world.checks).toEqual([]);
  });
});

/** Runs the gate on a pull request and merges it as a comment asks, while GitHub refuses one operation. */
async function mergeWhenAsked(pull: FakePull, fault: { operation: string; how: number }): Promise<string[]> {
  await gate(fake);
  pull.labels = ["catalogue: to correct"];
  later(fake, 11);
  const { id } = addComment(fake, people.ada, `/merge ${pull.head}`);
  fake.faults = [fault];
  return merge(fake, { issue: { number: 12, pull_request: {} }, comment: { id } });
}

test.each([
  ["issues/update-comment", 403, "a conversation that is locked"],
  ["issues/update-comment", 404, "our comment, which somebody has deleted"],
  ["issues/add-labels", 404, "a label that is not there"],
  ["issues/add-labels", 422, "a label that GitHub does not take"],
  ["issues/remove-label", 403, "a label that may not be taken away"],
  ["issues/remove-label", 404, "a label that is gone already"],
  ["reactions/create-for-issue-comment", 403, "a command under a locked conversation"],
  ["reactions/create-for-issue-comment", 404, "a command that has been deleted"],
  ["reactions/create-for-issue-comment", 422, "a command that cannot be answered"],
])("%s answers %i, for %s: that is noted, and the rest is done", async (operation, how) => {
  const pull = open(fake, { [product]: live }, { author: people.mallory, labels: ["catalogue: to correct"] });
  const notes = await mergeWhenAsked(pull, { operation, how });
  expect(notes).toHaveLength(1);
  expect(pull.merged).toBe(true);
});

test.each([
  ["issues/update-comment", 410],
  ["issues/add-labels", 410],
  ["issues/remove-label", 410],
  ["reactions/create-for-issue-comment", 410],
  ["pulls/merge", 403],
])("%s answers %i, which nothing explains: the run is seen to have failed", async (operation, how) => {
  const pull = open(fake, { [product]: live }, { author: people.mallory });
  await expect(mergeWhenAsked(pull, { operation, how })).rejects.toThrow();
  expect(pull.merged).toBe(operation === "pulls/merge" ? undefined : true);
});

test("GitHub merges and stumbles over its answer: what follows a merge follows", async () => {
  const pull = open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  fake.faults = [{ operation: "pulls/merge", how: "bad-gateway-afterwards" }];
  await merge(fake);
  expect([pull.merged, times("pulls/merge"), fake.world.dispatched]).toEqual([true, 1, ["deploy.yml", "merge.yml"]]);
});

test("one workflow that cannot be started does not keep the other from being started", async () => {
  open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  fake.faults = [{ operation: "actions/create-workflow-dispatch", call: 1, how: 404 }];
  await expect(merge(fake)).rejects.toThrow();
  expect(fake.world.dispatched).toEqual(["merge.yml"]);
});

test.each([
  ["after it was done", "bad-gateway-afterwards"],
  ["before it was done", "bad-gateway"],
] as const)("a comment over which GitHub stumbles %s is written once", async (_, how) => {
  open(fake, { [product]: live });
  fake.faults = [{ operation: "issues/create-comment", call: 1, how }];
  await gate(fake);
  expect(fake.world.comments).toHaveLength(1);
});

test("a person who cannot be looked up is not addressed, and decides all the same", async () => {
  const pulls = [12, 13].map((number) => open(fake, { [product]: live }, { number, author: people.mallory }));
  await gate(fake);
  await gate(fake, 13);
  later(fake, 11);
  for (const pull of pulls) pull.reviews = [{ user: people.ada, state: "APPROVED", commit: pull.head }];
  fake.faults = [{ operation: "users/get-by-id", how: 500 }];
  await merge(fake);
  expect(pulls.some(({ merged }) => merged)).toBe(true);
});

/** Does one thing after the other, as a plan says. */
async function act(...actions: Action[]): Promise<string[]> {
  const { octokit, repository } = await session(fake);
  return apply(octokit, repository, actions);
}

test.each([
  [0, 0],
  [50, 0],
  [51, 1],
  [100, 1],
  [101, 2],
])("a verdict with %i notes is published in batches of fifty, and concluded with the last", async (count, updates) => {
  const { head } = open(fake, { [product]: live });
  const note = { path: product, startLine: 1, endLine: 1, level: "notice" as const, title: "x" };
  const annotations = Array.from({ length: count }, (_, index) => ({ ...note, message: String(index) }));
  const concluded: unknown[] = [];
  const look = (): unknown => concluded.push(fake.world.checks[0]?.conclusion ?? null);
  fake.faults = [{ operation: "checks/update", how: look }];
  await act({
    type: "publish-verdict",
    verdict: { head, external: "x", conclusion: "success", title: "x", summary: "x", annotations },
  });
  const [check] = fake.world.checks;
  expect([times("checks/create"), times("checks/update"), check?.conclusion]).toEqual([1, updates, "success"]);
  expect(check?.output?.annotations.map((one) => (one as (typeof annotations)[number]).message)).toEqual(
    annotations.map(({ message }) => message),
  );
  expect(concluded).toEqual(Array.from({ length: updates }, () => null));
});

test.each<[string, number[], string[], { asked: string[]; notes: number; calls: number }]>([
  [
    "all at once",
    [1, 101],
    ["mo-maintainer", "ada-camden"],
    { asked: ["mo-maintainer", "ada-camden"], notes: 0, calls: 1 },
  ],
  [
    "each alone where one may not be asked",
    [1],
    ["mo-maintainer", "ada-camden"],
    { asked: ["mo-maintainer"], notes: 1, calls: 3 },
  ],
  ["once where it is one who may not be asked", [], ["ada-camden"], { asked: [], notes: 1, calls: 1 }],
])("people are asked for a review %s", async (_, may, logins, { asked, notes, calls }) => {
  open(fake, { [product]: live });
  fake.world.collaborators = new Set(may);
  expect(await act({ type: "ask-for-review", pull: 12, logins })).toHaveLength(notes);
  expect((fake.world.pulls.get(12)!.requested ?? []).map(({ login }) => login)).toEqual(asked);
  expect(times("pulls/request-reviewers")).toBe(calls);
});

test("what fails is thrown when the rest is done: by itself, or with the others", async () => {
  open(fake, { [product]: live });
  const check: Action = { type: "start-check", pull: 12 };
  fake.faults = [{ operation: "actions/create-workflow-dispatch", how: 410 }];
  await expect(act(check, { type: "add-labels", pull: 12, labels: ["x"] })).rejects.toThrow("Refused");
  expect(fake.world.pulls.get(12)!.labels).toEqual(["x"]);
  await expect(act(check, check)).rejects.toBeInstanceOf(AggregateError);
});

test("a comment over which GitHub stumbles is looked for by its text, beside others", async () => {
  open(fake, { [product]: live });
  addComment(fake, people.bea, "Hello");
  fake.faults = [{ operation: "issues/create-comment", call: 1, how: "bad-gateway" }];
  await act({ type: "write-comment", pull: 12, body: "Text" });
  expect(fake.world.comments.map(({ body }) => body)).toEqual(["Hello", "Text"]);
});

test("a merge that GitHub refuses is noted, and nothing follows it", async () => {
  const { head } = open(fake, { [product]: live });
  const order: Action = { type: "merge", pull: 12, head, title: "x", message: "x", then: ["deploy.yml", "merge.yml"] };
  fake.faults = [{ operation: "pulls/merge", how: 405 }];
  expect(await act(order)).toEqual(["#12 could not be merged as it was."]);
  expect([fake.world.dispatched, times("pulls/get")]).toEqual([[], 0]);
  fake.faults = [{ operation: "pulls/merge", how: 403 }];
  await expect(act(order)).rejects.toThrow("Refused");
  expect(times("pulls/get")).toBe(0);
});
