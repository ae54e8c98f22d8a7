import { beforeEach, expect, test } from "vitest";

import { people } from "./fake/people.ts";
import { gate } from "./fake/play.ts";
import type { FakeGitHub } from "./fake/server.ts";
import { baseFiles, beta, live, open, product, startSetting, step } from "./fake/setting.ts";

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
});

test("from the event to the published comment, with the commands that the workflow runs", async () => {
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

test("the comment is updated in place when the entry is fixed", async () => {
  const pull = open(fake, { [product]: beta.replace("stage: beta", "stage: production") });
  await gate(fake);
  pull.head = fake.world.amend(fake.world.main, { [product]: live });
  await gate(fake);
  expect(fake.world.comments).toHaveLength(1);
  expect(fake.world.comments[0]!.body).toContain("Nothing to fix: waiting");
  expect(fake.world.pulls.get(12)!.labels).toEqual(["catalogue: ready"]);
  expect(fake.world.checks.map(({ conclusion }) => conclusion)).toEqual(["failure", "success"]);
});

test("somebody else’s entry: its maintainers are asked, those who want peace are not", async () => {
  fake.world.collaborators = new Set([people.ada.id]);
  open(fake, { [product]: live }, { author: people.mallory });
  await gate(fake);
  expect(fake.world.pulls.get(12)!.requested).toEqual([people.ada]);
  expect(fake.world.comments[0]!.body).toContain("@ada-camden");
  expect(fake.world.comments[0]!.body).not.toContain("quiet-camden");
});

test("people outside the repository cannot be asked for a review, and that stops nothing", async () => {
  open(fake, { [product]: live }, { author: people.mallory });
  await gate(fake);
  expect(fake.world.comments[0]!.body).toContain("@ada-camden");
});

test("those who can be asked are, though others among them cannot", async () => {
  fake.world.collaborators = new Set([people.mo.id]);
  const authority = "catalogue/camden/authority.yml";
  open(fake, { [authority]: baseFiles()[authority]!.replace("id: 101", "id: 103") }, { author: people.mallory });
  await gate(fake);
  expect(fake.world.pulls.get(12)!.requested).toEqual([people.mo]);
});

test("before anybody has made our labels, everything else comes all the same", async () => {
  fake.world.labels = new Set();
  open(fake, { [product]: live });
  expect(await gate(fake)).toEqual(["#12 cannot be labelled catalogue: ready."]);
  expect([fake.world.checks.length, fake.world.comments.length]).toEqual([1, 1]);
});

test.each([
  ["a locked conversation", "issues/create-comment", 403, { checks: 1, comments: 0, labels: 1 }],
  ["notes that GitHub does not take", "checks/create", 422, { checks: 1, comments: 1, labels: 1 }],
])("%s: the rest is done", async (_, operation, how, done) => {
  open(fake, { [product]: beta.replace("stage: beta", "stage: production") });
  fake.faults = [{ operation, call: 1, how }];
  expect(await gate(fake)).toHaveLength(1);
  const { checks, comments, pulls } = fake.world;
  expect({ checks: checks.length, comments: comments.length, labels: pulls.get(12)!.labels?.length }).toEqual(done);
});

test("a failure is seen, and keeps nothing else from being done", async () => {
  open(fake, { [product]: beta.replace("stage: beta", "stage: production") });
  fake.faults = [{ operation: "checks/create", how: 404 }];
  await expect(gate(fake)).rejects.toThrow("Refused");
  expect(fake.world.comments).toHaveLength(1);
});

test.each([
  ["a branch without a common past", "repos/compare-commits-with-basehead", 404],
  ["a difference that takes GitHub too long", "pulls/list-files", 422],
  ["content that GitHub withholds", "git/get-blob", 451],
])("%s gets an answer", async (_, operation, how) => {
  open(fake, { [product]: live });
  fake.faults = [{ operation, how }];
  await gate(fake);
  expect(fake.world.checks).toMatchObject([{ conclusion: "action_required" }]);
  expect(fake.world.comments[0]!.body).toContain("Write `/check` to try again");
});

test("however long the names and values are in bytes, verdict and comment are short enough for GitHub", async () => {
  const long = Array.from({ length: 100 }, (_, index) => `"${"`🏛".repeat(60)}${index}": ${"庁".repeat(60)}\n`).join("");
  open(fake, { [product]: beta + long });
  await gate(fake);
  expect(fake.world.checks).toMatchObject([{ conclusion: "failure" }]);
  expect(fake.world.checks[0]!.output!.annotations.length).toBeGreaterThan(0);
  expect(fake.world.comments).toHaveLength(1);
});

test("a hundred and twenty problems are published in batches of fifty", async () => {
  const unknown = Array.from({ length: 60 }, (_, index) => `unknown${index}: 1\n`).join("");
  const bad = beta + unknown + "stage: beta\n".repeat(60);
  open(fake, { [product]: bad });
  await gate(fake);
  expect(fake.calls.filter((id) => id === "checks/update")).toHaveLength(1);
  expect(fake.world.checks[0]).toMatchObject({ conclusion: "failure" });
  expect(fake.world.checks[0]!.output!.annotations).toHaveLength(100);
  expect(fake.world.comments[0]!.body).toContain("And 95 more.");
});

test("when GitHub asks to wait or stumbles, the gate waits and tries again", async () => {
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

test("a head that moves while it is read is read again", async () => {
  const pull = open(fake, { [product]: beta.replace("stage: beta", "stage: production") });
  const mended = fake.world.amend(fake.world.main, { [product]: live });
  fake.faults = [{ operation: "git/get-blob", call: 1, how: () => (pull.head = mended) }];
  await gate(fake);
  expect(fake.world.checks).toMatchObject([{ conclusion: "success", head: mended }]);
});

test("a head that never stands still is left, and nobody is asked until it stands", async () => {
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

test("a head that moves between the two jobs: the older report is not published", async () => {
  const pull = open(fake, { [product]: live });
  await gate(fake, 12, {
    between: () => (pull.head = fake.world.amend(fake.world.main, { [product]: "bad" })),
  });
  expect(fake.world.checks).toEqual([]);
  expect(fake.world.comments).toEqual([]);
});

test("a list that does not agree with GitHub’s own count is not taken for granted", async () => {
  const many = Array.from({ length: 40 }, (_, i) => [`catalogue/camden/products/play-${i}.yml`, beta]);
  const pull = open(fake, Object.fromEntries(many));
  pull.claimed = 41;
  await gate(fake);
  expect(fake.world.checks).toMatchObject([{ conclusion: "action_required" }]);
});

test.each([
  [100, "neutral"],
  [101, "action_required"],
])("of %i files the verdict is %s: a hundred are read", async (count, conclusion) => {
  open(fake, Object.fromEntries(Array.from({ length: count }, (_, n) => [`docs/${n}.md`, "Text\n"])));
  await gate(fake);
  expect(fake.world.checks).toMatchObject([{ conclusion }]);
});

test("a folder that GitHub lists in part only is not trusted", async () => {
  open(fake, { [product]: live });
  fake.faults = [{ operation: "git/get-tree", how: "truncated" }];
  await gate(fake);
  expect(fake.world.checks).toMatchObject([{ conclusion: "action_required" }]);
});

test("without --apply nothing is written and the plan is printed", async () => {
  open(fake, { [product]: live });
  const lines = await gate(fake, 12, { applies: false });
  expect(lines.map((line) => (JSON.parse(line) as { type: string }).type)).toEqual([
    "publish-verdict",
    "write-comment",
    "add-labels",
  ]);
  expect(fake.world.comments).toEqual([]);
});
