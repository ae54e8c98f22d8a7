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

const callsOf = (operation: string): number => fake.calls.filter((id) => id === operation).length;

test("does not retry a merge after a server error, because GitHub may have performed it", async () => {
  open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  fake.faults = [{ operation: "pulls/merge", how: "bad-gateway" }];
  await expect(merge(fake)).rejects.toThrow();
  expect(callsOf("pulls/merge")).toBe(1);
});

describe.each(["secondary-limit", "primary-limit"] as const)("a rate limit (%s)", (how) => {
  async function failsAt(operation: string): Promise<void> {
    open(fake, { [product]: live });
    fake.faults = [{ operation, how }];
    await expect(gate(fake)).rejects.toThrow();
  }

  test("fails the run, and the next run does the rest", async () => {
    await failsAt("issues/create-comment");
    fake.faults = [];
    await gate(fake);
    expect(fake.world.comments).toHaveLength(1);
  });

  test("does not count as a refusal to show a file", async () => {
    await failsAt("git/get-blob");
    expect(fake.world.checks).toEqual([]);
  });
});

/** Runs the gate, and the merger on a merge command while GitHub refuses one operation. */
async function mergeByCommand(pull: FakePull, fault: { operation: string; how: number }): Promise<string[]> {
  await gate(fake);
  pull.labels = ["catalogue: to correct"];
  later(fake, 11);
  const { id } = addComment(fake, people.ada, `/merge ${pull.head}`);
  fake.faults = [fault];
  return merge(fake, { issue: { number: 12, pull_request: {} }, comment: { id } });
}

test.each([
  ["issues/update-comment", 403, "a locked conversation"],
  ["issues/update-comment", 404, "a deleted comment of ours"],
  ["issues/add-labels", 404, "a missing label"],
  ["issues/add-labels", 422, "a label that GitHub does not accept"],
  ["issues/remove-label", 403, "a label that may not be removed"],
  ["issues/remove-label", 404, "a label that is removed already"],
  ["reactions/create-for-issue-comment", 403, "a command in a locked conversation"],
  ["reactions/create-for-issue-comment", 404, "a deleted command"],
  ["reactions/create-for-issue-comment", 422, "a command that takes no reaction"],
])("when %s answers %i for %s, notes it and does the rest", async (operation, how) => {
  const pull = open(fake, { [product]: live }, { author: people.mallory, labels: ["catalogue: to correct"] });
  const notes = await mergeByCommand(pull, { operation, how });
  expect(notes).toHaveLength(1);
  expect(pull.merged).toBe(true);
});

test.each([
  ["issues/update-comment", 410],
  ["issues/add-labels", 410],
  ["issues/remove-label", 410],
  ["reactions/create-for-issue-comment", 410],
  ["pulls/merge", 403],
])("when %s answers %i without a known reason, fails the run", async (operation, how) => {
  const pull = open(fake, { [product]: live }, { author: people.mallory });
  await expect(mergeByCommand(pull, { operation, how })).rejects.toThrow();
  expect(pull.merged).toBe(operation === "pulls/merge" ? undefined : true);
});

test("dispatches the next workflows after a merge that GitHub answered with a server error", async () => {
  const pull = open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  fake.faults = [{ operation: "pulls/merge", how: "bad-gateway-afterwards" }];
  await merge(fake);
  expect([pull.merged, callsOf("pulls/merge"), fake.world.dispatched]).toEqual([true, 1, ["deploy.yml", "merge.yml"]]);
});

test("dispatches the second workflow when the first cannot be dispatched", async () => {
  open(fake, { [product]: live });
  await gate(fake);
  later(fake, 11);
  fake.faults = [{ operation: "actions/create-workflow-dispatch", call: 1, how: 404 }];
  await expect(merge(fake)).rejects.toThrow();
  expect(fake.world.dispatched).toEqual(["merge.yml"]);
});

test.each([
  ["after writing", "bad-gateway-afterwards"],
  ["before writing", "bad-gateway"],
] as const)("a comment is written once when GitHub fails %s it", async (_, how) => {
  open(fake, { [product]: live });
  fake.faults = [{ operation: "issues/create-comment", call: 1, how }];
  await gate(fake);
  expect(fake.world.comments).toHaveLength(1);
});

test("the approval of a person counts when their login cannot be looked up", async () => {
  const pulls = [12, 13].map((number) => open(fake, { [product]: live }, { number, author: people.mallory }));
  await gate(fake);
  await gate(fake, 13);
  later(fake, 11);
  for (const pull of pulls) pull.reviews = [{ user: people.ada, state: "APPROVED", commit: pull.head }];
  fake.faults = [{ operation: "users/get-by-id", how: 500 }];
  await merge(fake);
  expect(pulls.some(({ merged }) => merged)).toBe(true);
});

/** Applies actions in order. */
async function applyAll(...actions: Action[]): Promise<string[]> {
  const { octokit, repository } = await session(fake);
  return apply(octokit, repository, actions);
}

test.each([
  [0, 0],
  [50, 0],
  [51, 1],
  [100, 1],
  [101, 2],
])(
  "publishes a verdict with %i annotations in batches of 50, and its conclusion with the last",
  async (count, updates) => {
    const { head } = open(fake, { [product]: live });
    const annotation = { path: product, startLine: 1, endLine: 1, level: "notice" as const, title: "x" };
    const annotations = Array.from({ length: count }, (_, index) => ({ ...annotation, message: String(index) }));
    const concluded: unknown[] = [];
    const record = (): unknown => concluded.push(fake.world.checks[0]?.conclusion ?? null);
    fake.faults = [{ operation: "checks/update", how: record }];
    await applyAll({
      type: "publish-verdict",
      verdict: { head, external: "x", conclusion: "success", title: "x", summary: "x", annotations },
    });
    const [check] = fake.world.checks;
    expect([callsOf("checks/create"), callsOf("checks/update"), check?.conclusion]).toEqual([1, updates, "success"]);
    expect(check?.output?.annotations.map((one) => (one as (typeof annotations)[number]).message)).toEqual(
      annotations.map(({ message }) => message),
    );
    expect(concluded).toEqual(Array.from({ length: updates }, () => null));
  },
);

test.each<[string, number[], string[], { asked: string[]; notes: number; calls: number }]>([
  [
    "all at once",
    [1, 101],
    ["mo-maintainer", "ada-camden"],
    { asked: ["mo-maintainer", "ada-camden"], notes: 0, calls: 1 },
  ],
  [
    "one by one after GitHub refuses one of them",
    [1],
    ["mo-maintainer", "ada-camden"],
    { asked: ["mo-maintainer"], notes: 1, calls: 3 },
  ],
  ["once where GitHub refuses the only one", [], ["ada-camden"], { asked: [], notes: 1, calls: 1 }],
])("requests reviewers %s", async (_, may, logins, { asked, notes, calls }) => {
  open(fake, { [product]: live });
  fake.world.collaborators = new Set(may);
  expect(await applyAll({ type: "ask-for-review", pull: 12, logins })).toHaveLength(notes);
  expect((fake.world.pulls.get(12)!.requested ?? []).map(({ login }) => login)).toEqual(asked);
  expect(callsOf("pulls/request-reviewers")).toBe(calls);
});

test("throws failures after the other actions, several of them together", async () => {
  open(fake, { [product]: live });
  const check: Action = { type: "start-check", pull: 12 };
  fake.faults = [{ operation: "actions/create-workflow-dispatch", how: 410 }];
  await expect(applyAll(check, { type: "add-labels", pull: 12, labels: ["x"] })).rejects.toThrow("Refused");
  expect(fake.world.pulls.get(12)!.labels).toEqual(["x"]);
  await expect(applyAll(check, check)).rejects.toBeInstanceOf(AggregateError);
});

test("writes a comment again after a server error, although another comment exists", async () => {
  open(fake, { [product]: live });
  addComment(fake, people.bea, "Hello");
  fake.faults = [{ operation: "issues/create-comment", call: 1, how: "bad-gateway" }];
  await applyAll({ type: "write-comment", pull: 12, body: "Text" });
  expect(fake.world.comments.map(({ body }) => body)).toEqual(["Hello", "Text"]);
});

test("notes a merge that GitHub refuses, and dispatches nothing", async () => {
  const { head } = open(fake, { [product]: live });
  const order: Action = { type: "merge", pull: 12, head, title: "x", message: "x", then: ["deploy.yml", "merge.yml"] };
  fake.faults = [{ operation: "pulls/merge", how: 405 }];
  expect(await applyAll(order)).toEqual(["#12 could not be merged: Refused"]);
  expect([fake.world.dispatched, callsOf("pulls/get")]).toEqual([[], 0]);
  fake.faults = [{ operation: "pulls/merge", how: 403 }];
  await expect(applyAll(order)).rejects.toThrow("Refused");
  expect(callsOf("pulls/get")).toBe(0);
});
