import { beforeEach, expect, test } from "vitest";

import { watch } from "../../../scripts/github/watch/session.ts";
import { people } from "./fake/people.ts";
import type { FakeGitHub } from "./fake/server.ts";
import { session, startSetting, step } from "./fake/setting.ts";

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startSetting();
});

const merger = ".github/workflows/merge.yml";
const look = async (): Promise<string[]> => watch(await session(fake), true);

test("workflows that GitHub has stopped after 60 days are said in one issue, until they run again", async () => {
  await look();
  expect(fake.world.issues).toEqual([]);
  fake.world.workflows = [{ path: merger, state: "disabled_inactivity" }];
  await look();
  await look();
  expect(fake.world.issues).toMatchObject([{ state: "open", labels: ["catalogue: stopped"] }]);
  await expect(fake.world.issues[0]!.body).toMatchFileSnapshot("stopped.md");
  expect(fake.calls.filter((id) => id === "issues/update")).toEqual([]);
  fake.world.workflows = [];
  await look();
  expect(fake.world.issues).toMatchObject([{ state: "closed" }]);
  fake.world.workflows = [{ path: merger, state: "disabled_inactivity" }];
  await look();
  expect(fake.world.issues).toMatchObject([{ state: "open" }]);
});

test("what a person has disabled is left to that person, and somebody else’s issue alone", async () => {
  fake.world.workflows = [{ path: merger, state: "disabled_manually" }];
  await look();
  expect(fake.world.issues).toEqual([]);
  const body = "<!-- catalogue-stopped -->\nAll is well";
  const forged = { number: 5, title: "x", body, state: "open" as const, labels: ["catalogue: stopped"] };
  fake.world.issues.push({ ...forged, user: people.mallory });
  fake.world.workflows = [{ path: merger, state: "disabled_inactivity" }];
  await look();
  expect(fake.world.issues).toHaveLength(2);
  expect(fake.world.issues[0]).toMatchObject({ body });
});

test.each([
  ["after it was done", "bad-gateway-afterwards"],
  ["before it was done", "bad-gateway"],
] as const)(
  "an issue over which GitHub stumbles %s is opened once, beside others that are much like it",
  async (_, how) => {
    fake.world.workflows = [{ path: merger, state: "disabled_inactivity" }];
    await look();
    const { title, body, labels } = fake.world.issues.pop()!;
    const by = { state: "open" as const, user: people.mallory, labels };
    fake.world.issues.push({ ...by, number: 5, title, body: "Another" }, { ...by, number: 6, title: "Another", body });
    fake.faults = [{ operation: "issues/create", call: 2, how }];
    await look();
    expect(fake.world.issues.filter(({ user }) => user.id === fake.world.bot.id)).toMatchObject([{ title, body }]);
  },
);

test("with the command that the workflow runs", async () => {
  fake.world.workflows = [{ path: merger, state: "disabled_inactivity" }];
  expect((await step(fake, "node scripts/watch.ts")).out).toContain('"type":"open-issue"');
  expect(fake.world.issues).toEqual([]);
  expect(await step(fake, "node scripts/watch.ts --apply")).toMatchObject({ code: 0, out: "" });
  expect(fake.world.issues).toHaveLength(1);
});
