import { beforeEach, expect, test } from "vitest";

import { people } from "./fake/people.ts";
import { gate } from "./fake/play.ts";
import type { FakeGitHub } from "./fake/server.ts";
import { baseFiles, beta, live, open, product, startSetting, step } from "./fake/setting.ts";

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
});

test("the commands of the workflow turn an event into a verdict, labels and a comment", async () => {
  open(fake, { [product]: beta.replace("stage: beta", "stage: production\nlicnces: {}") });
  const event = { action: "opened", pull_request: { number: 12 } };
  const validated = await step(fake, "node scripts/gate-validate.ts", { event });
  expect(validated).toMatchObject({ code: 0, error: "#12 examined: 2 errors, 0 reviews, 0 hints\n" });
  const env = { REPORT: validated.outputs["report"] ?? "" };
  expect(await step(fake, "node scripts/gate-report.ts --apply", { event, env })).toMatchObject({ code: 0, error: "" });
  const [check] = fake.world.checks;
  expect(check).toMatchObject({ conclusion: "failure", head: fake.world.pulls.get(12)!.head, app: "github-actions" });
  expect(check!.output!.annotations).toHaveLength(2);
  expect(fake.world.pulls.get(12)!.labels).toEqual(["catalogue: to correct"]);
  const [comment] = fake.world.comments;
  await expect(comment!.body).toMatchFileSnapshot("gate-errors.md");
});

test("updates its comment in place when the entry is fixed", async () => {
  const pull = open(fake, { [product]: beta.replace("stage: beta", "stage: production") });
  await gate(fake);
  pull.head = fake.world.amend(fake.world.main, { [product]: live });
  await gate(fake);
  expect(fake.world.comments).toHaveLength(1);
  expect(fake.world.comments[0]!.body).toContain("Nothing to fix: waiting");
  expect(fake.world.pulls.get(12)!.labels).toEqual(["catalogue: ready"]);
  expect(fake.world.checks.map(({ conclusion }) => conclusion)).toEqual(["failure", "success"]);
});

test("asks the maintainers of somebody else’s entry for a review, except those with notify: false", async () => {
  fake.world.collaborators = new Set([people.ada.id]);
  open(fake, { [product]: live }, { author: people.mallory });
  await gate(fake);
  expect(fake.world.pulls.get(12)!.requested).toEqual([people.ada]);
  expect(fake.world.comments[0]!.body).toContain("@ada-camden");
  expect(fake.world.comments[0]!.body).not.toContain("quiet-camden");
});

test("mentions maintainers whom GitHub does not accept as reviewers", async () => {
  open(fake, { [product]: live }, { author: people.mallory });
  await gate(fake);
  expect(fake.world.comments[0]!.body).toContain("@ada-camden");
});

test("requests a review of those whom GitHub accepts as reviewers, although it refuses others", async () => {
  fake.world.collaborators = new Set([people.mo.id]);
  const authority = "catalogue/camden/authority.yml";
  open(fake, { [authority]: baseFiles()[authority]!.replace("id: 101", "id: 103") }, { author: people.mallory });
  await gate(fake);
  expect(fake.world.pulls.get(12)!.requested).toEqual([people.mo]);
});

test("publishes verdict and comment before the repository has our labels", async () => {
  fake.world.labels = new Set();
  open(fake, { [product]: live });
  expect(await gate(fake)).toEqual(["#12 cannot be labelled catalogue: ready."]);
  expect([fake.world.checks.length, fake.world.comments.length]).toEqual([1, 1]);
});

test.each([
  ["the conversation is locked", "issues/create-comment", 403, { checks: 1, comments: 0, labels: 1 }],
  ["GitHub refuses the annotations", "checks/create", 422, { checks: 1, comments: 1, labels: 1 }],
])("does the rest when %s", async (_, operation, how, done) => {
  open(fake, { [product]: beta.replace("stage: beta", "stage: production") });
  fake.faults = [{ operation, call: 1, how }];
  expect(await gate(fake)).toHaveLength(1);
  const { checks, comments, pulls } = fake.world;
  expect({ checks: checks.length, comments: comments.length, labels: pulls.get(12)!.labels?.length }).toEqual(done);
});

test("a failed action fails the run once the other actions are done", async () => {
  open(fake, { [product]: beta.replace("stage: beta", "stage: production") });
  fake.faults = [{ operation: "checks/create", how: 404 }];
  await expect(gate(fake)).rejects.toThrow("Refused");
  expect(fake.world.comments).toHaveLength(1);
});

test.each([
  ["a branch without a merge base", "repos/compare-commits-with-basehead", 404],
  ["a diff that GitHub cannot compute in time", "pulls/list-files", 422],
  ["content that GitHub withholds", "git/get-blob", 451],
])("%s gets an answer", async (_, operation, how) => {
  open(fake, { [product]: live });
  fake.faults = [{ operation, how }];
  await gate(fake);
  expect(fake.world.checks).toMatchObject([{ conclusion: "action_required" }]);
  expect(fake.world.comments[0]!.body).toContain("Write `/check` to try again");
});

test("verdict and comment stay within GitHub’s limits, however many bytes names and values have", async () => {
  const long = Array.from({ length: 100 }, (_, index) => `"${"`🏛".repeat(60)}${index}": ${"庁".repeat(60)}\n`).join("");
  open(fake, { [product]: beta + long });
  await gate(fake);
  expect(fake.world.checks).toMatchObject([{ conclusion: "failure" }]);
  expect(fake.world.checks[0]!.output!.annotations.length).toBeGreaterThan(0);
  expect(fake.world.comments).toHaveLength(1);
});

test("publishes the first 100 of 120 problems as annotations, in batches of 50", async () => {
  const unknown = Array.from({ length: 60 }, (_, index) => `unknown${index}: 1\n`).join("");
  const bad = beta + unknown + "stage: beta\n".repeat(60);
  open(fake, { [product]: bad });
  await gate(fake);
  expect(fake.calls.filter((id) => id === "checks/update")).toHaveLength(1);
  expect(fake.world.checks[0]).toMatchObject({ conclusion: "failure" });
  expect(fake.world.checks[0]!.output!.annotations).toHaveLength(100);
  expect(fake.world.comments[0]!.body).toContain("And 95 more.");
});

test("retries after secondary rate limits and server errors", async () => {
  open(fake, { [product]: live });
  fake.faults = [
    { operation: "git/get-tree", call: 1, how: "secondary-limit" },
    { operation: "pulls/get", call: 1, how: "bad-gateway" },
    { operation: "issues/create-comment", call: 1, how: "secondary-limit" },
  ];
  await gate(fake);
  expect(fake.world.checks[0]).toMatchObject({ conclusion: "success" });
  expect(fake.world.comments).toHaveLength(1);
});

test("reads the files again after a push while they are read", async () => {
  const pull = open(fake, { [product]: beta.replace("stage: beta", "stage: production") });
  const fixed = fake.world.amend(fake.world.main, { [product]: live });
  fake.faults = [{ operation: "git/get-blob", call: 1, how: () => (pull.head = fixed) }];
  await gate(fake);
  expect(fake.world.checks).toMatchObject([{ conclusion: "success", head: fixed }]);
});

test("gives up after three readings when a push interrupts each, and mentions nobody", async () => {
  const pull = open(fake, { [product]: live });
  fake.faults = [
    {
      operation: "git/get-blob",
      how: (world) => (pull.head = world.amend(world.main, { [product]: beta.replace("beta", "live") })),
    },
  ];
  await gate(fake);
  expect(fake.calls.filter((id) => id === "git/get-blob")).toHaveLength(3);
  expect(fake.world.checks).toMatchObject([{ conclusion: "action_required" }]);
  expect(fake.world.comments[0]!.body).toContain("When you have finished, write `/check`");
  expect(fake.world.comments[0]!.body).not.toContain("@");
});

test("does not publish a report after a push between the two jobs", async () => {
  const pull = open(fake, { [product]: live });
  await gate(fake, 12, {
    between: () => (pull.head = fake.world.amend(fake.world.main, { [product]: "bad" })),
  });
  expect(fake.world.checks).toEqual([]);
  expect(fake.world.comments).toEqual([]);
});

test("does not trust a list of files that differs from GitHub’s own count", async () => {
  const many = Array.from({ length: 40 }, (_, i) => [`catalogue/camden/products/play-${i}.yml`, beta]);
  const pull = open(fake, Object.fromEntries(many));
  pull.claimed = 41;
  await gate(fake);
  expect(fake.world.checks).toMatchObject([{ conclusion: "action_required" }]);
});

test.each([
  [100, "neutral"],
  [101, "action_required"],
])("the verdict on %i files is %s, because at most 100 are read", async (count, conclusion) => {
  open(fake, Object.fromEntries(Array.from({ length: count }, (_, n) => [`docs/${n}.md`, "Text\n"])));
  await gate(fake);
  expect(fake.world.checks).toMatchObject([{ conclusion }]);
});

test("does not trust a tree that GitHub has truncated", async () => {
  open(fake, { [product]: live });
  fake.faults = [{ operation: "git/get-tree", how: "truncated" }];
  await gate(fake);
  expect(fake.world.checks).toMatchObject([{ conclusion: "action_required" }]);
});

test("prints the plan and writes nothing without --apply", async () => {
  open(fake, { [product]: live });
  const lines = await gate(fake, 12, { applies: false });
  expect(lines.map((line) => (JSON.parse(line) as { type: string }).type)).toEqual([
    "publish-verdict",
    "write-comment",
    "add-labels",
  ]);
  expect(fake.world.comments).toEqual([]);
});
