import { afterEach, beforeEach, expect, test } from "vitest";

import { gateName } from "../../scripts/github/limits.ts";
import { externalOf } from "../../scripts/github/plan/gate-check.ts";
import { planGate, planMerge } from "../../scripts/github/plan/index.ts";
import { actOnReports, validatePulls } from "../../scripts/github/session.ts";
import { people } from "./fake/people.ts";
import type { FakeGitHub } from "./fake/server.ts";
import { baseFiles, open, session, startSetting, step } from "./fake/setting.ts";

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
});
afterEach(async () => {
  await fake.close();
  expect(fake.violations).toEqual([]);
});

const today = "2026-06-01";
const product = "catalogue/camden/products/open-play.yml";
const live = baseFiles()[product]!.replace("stage: beta", "stage: live");

async function gate(number = 12): Promise<void> {
  const event = { pull_request: { number } };
  const { word } = await validatePulls(await session(fake, event), [number], false, today);
  await actOnReports(await session(fake, event, { REPORT: word }), planGate, true);
}

async function merge(event: object = {}, between = (): void => undefined): Promise<string[]> {
  const { word } = await validatePulls(await session(fake), [], true, today);
  between();
  return actOnReports(await session(fake, event, { REPORT: word }), planMerge, true);
}

function later(minutes: number): void {
  fake.world.now = new Date(Date.parse(fake.world.now) + minutes * 60_000).toISOString().replace(".000", "");
}

test("an own change is merged after ten minutes, at the commit that was checked", async () => {
  const pull = open(fake, { [product]: live });
  await gate();
  await merge();
  expect(pull.merged).toBeUndefined();
  later(11);
  await merge();
  expect(pull.merged).toBe(true);
  expect(fake.world.commits.get(fake.world.main)![product]!.content).toBe(live);
  expect(fake.world.dispatched).toEqual(["deploy.yml", "merge.yml"]);
});

test("a push between the two jobs: nothing is merged", async () => {
  const pull = open(fake, { [product]: live });
  await gate();
  later(11);
  await merge({}, () => {
    pull.head = fake.world.amend(fake.world.main, { [product]: "evil" });
  });
  expect(pull.merged).toBeUndefined();
});

test("a push in the very moment of merging: GitHub refuses another commit than the one checked", async () => {
  const pull = open(fake, { [product]: live });
  await gate();
  later(11);
  fake.faults = [
    { operation: "pulls/merge", how: (world) => (pull.head = world.amend(world.main, { [product]: "evil" })) },
  ];
  expect(await merge()).toEqual(["#12 could not be merged as it was."]);
  expect(pull.merged).toBeUndefined();
  expect(fake.world.dispatched).toEqual([]);
});

test("of two pull requests that are ready, the second is checked anew over what the first has made", async () => {
  const first = open(fake, { [product]: live });
  const barnet = "catalogue/barnet/authority.yml";
  const second = open(
    fake,
    { [barnet]: baseFiles()[barnet]!.replace("confirmed: 2026-05-01", "confirmed: 2026-05-20") },
    { number: 13, author: people.bea },
  );
  await gate(12);
  await gate(13);
  later(11);
  await merge();
  expect([first.merged, second.merged]).toEqual([true, undefined]);
  await merge();
  expect([first.merged, second.merged]).toEqual([true, true]);
});

test("a command under the pull request is answered and done", async () => {
  const pull = open(fake, { [product]: live }, { author: people.mallory });
  await gate();
  later(11);
  const body = `/merge ${pull.head}`;
  fake.world.comments.push({ id: 77, issue: 12, user: people.ada, body, created: fake.world.now });
  await merge({ issue: { number: 12, pull_request: {} }, comment: { id: 77 } });
  expect(fake.world.comments.find(({ id }) => id === 77)!.reactions).toEqual(["+1"]);
  expect(pull.merged).toBe(true);
});

test("approved, then pushed, then checked: the approval is of the past", async () => {
  const pull = open(fake, { [product]: live }, { author: people.mallory });
  pull.reviews = [{ user: people.ada, state: "APPROVED", commit: pull.head }];
  pull.head = fake.world.amend(fake.world.main, { [product]: live.replace("Lets", "Let’s") });
  await gate();
  later(11);
  await merge();
  expect(pull.merged).toBeUndefined();
  expect(fake.world.comments[0]!.body).toContain("@ada-camden");
});

test("pages that repeat may hide a hold, so nothing is decided", async () => {
  const pull = open(fake, { [product]: live });
  await gate();
  later(11);
  for (let id = 1; id <= 150; id++) {
    const body = id === 120 ? "/hold" : "Hello";
    fake.world.comments.push({ id, issue: 12, user: people.ada, body, created: fake.world.now });
  }
  fake.faults = [{ operation: "issues/list-comments", how: "repeated-pages" }];
  expect(await merge()).toEqual(["#12 is left for the next run: GitHub has given a page of a list twice."]);
  fake.faults = [];
  await merge();
  expect(pull.merged).toBeUndefined();
  expect(pull.labels).toEqual(["catalogue: on hold"]);
});

test("when GitHub asks to wait or stumbles, the merge comes all the same", async () => {
  const pull = open(fake, { [product]: live });
  await gate();
  later(11);
  fake.faults = [
    { operation: "pulls/merge", call: 1, how: "secondary-limit" },
    { operation: "checks/list-for-ref", call: 1, how: "bad-gateway" },
    { operation: "issues/list-comments", call: 1, how: "secondary-limit" },
  ];
  await merge();
  expect(pull.merged).toBe(true);
});

test("of many that are open none waits for ever, and a run stays within what GitHub allows", async () => {
  const numbers = Array.from({ length: 14 }, (_, index) => 100 + index);
  const drafts = [200, 201];
  for (const number of [...numbers, ...drafts]) {
    const draft = drafts.includes(number);
    const { head } = open(fake, { [product]: live }, { number, draft, author: people.mallory });
    fake.world.checks.push({
      id: number,
      name: gateName,
      head,
      app: "github-actions",
      external: externalOf(number, head),
      status: "completed",
      conclusion: "success",
      completed: fake.world.now,
    });
  }
  const { word } = await validatePulls(await session(fake), [], true, today);
  await actOnReports(await session(fake, {}, { REPORT: word }), planMerge, true);
  expect(fake.calls.length).toBeLessThan(1000 / 4);

  const looked = new Set<number>();
  for (let run = 0; run < 3; run++) {
    later(15);
    const { reports } = await validatePulls(await session(fake), [], true, today);
    expect(reports).toHaveLength(8);
    for (const { number } of reports) looked.add(number);
  }
  expect([...looked].sort()).toEqual(numbers);
});

test("with the commands that the workflow runs", async () => {
  const pull = open(fake, { [product]: live });
  await gate();
  later(11);
  const { outputs } = await step(fake, "node scripts/gate-validate.ts --open");
  const env = { REPORT: outputs["report"] ?? "" };
  expect((await step(fake, "node scripts/merge.ts", { env })).out).toContain('{"do":"merge","pull":12');
  expect(pull.merged).toBeUndefined();
});
